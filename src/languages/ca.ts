import { latinFonts } from './fonts';
import type { Language } from './language';

export const ca = {
  name: 'Català',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['«', '»'],
  model: { id: 'Xenova/opus-mt-en-ROMANCE', prefix: '>>ca<<', megabytes: 110 },
} as const satisfies Language;
