import { latinFonts } from './fonts';
import type { Language } from './language';

export const gl = {
  name: 'Galego',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['«', '»'],
  model: { id: 'Xenova/opus-mt-en-ROMANCE', prefix: '>>gl<<', megabytes: 110 },
} as const satisfies Language;
