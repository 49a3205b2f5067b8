import { latinFonts } from './fonts';
import type { Language } from './language';

export const ca = {
  name: 'Català',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['«', '»'],
  model: { engine: 'bergamot', megabytes: 26, comet: 0.87 },
  opusMt: { id: 'Xenova/opus-mt-en-ROMANCE', prefix: '>>ca<<', megabytes: 119 },
} as const satisfies Language;
