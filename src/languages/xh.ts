import { latinFonts } from './fonts';
import type { Language } from './language';

export const xh = {
  name: 'isiXhosa',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['“', '”'],
  model: { engine: 'opus-mt', megabytes: 115 },
  opusMt: { id: 'Xenova/opus-mt-en-xh', megabytes: 115 },
} as const satisfies Language;
