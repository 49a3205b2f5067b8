import { latinFonts } from './fonts';
import type { Language } from './language';

export const gl = {
  name: 'Galego',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['«', '»'],
  model: { engine: 'opus-mt', megabytes: 119 },
  opusMt: { id: 'Xenova/opus-mt-en-ROMANCE', prefix: '>>gl<<', megabytes: 119 },
} as const satisfies Language;
