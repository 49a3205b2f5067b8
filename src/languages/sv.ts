import { latinFonts } from './fonts';
import type { Language } from './language';

export const sv = {
  name: 'Svenska',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['”', '”'],
  model: { engine: 'bergamot', megabytes: 15, comet: 0.892 },
  opusMt: { id: 'Xenova/opus-mt-en-sv', megabytes: 110 },
} as const satisfies Language;
