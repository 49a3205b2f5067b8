import { latinFonts } from './fonts';
import type { Language } from './language';

export const xh = {
  name: 'isiXhosa',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['“', '”'],
  model: { id: 'Xenova/opus-mt-en-xh', megabytes: 110 },
} as const satisfies Language;
