import { latinFonts } from './fonts';
import type { Language } from './language';

export const ro = {
  name: 'Română',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['„', '”'],
  model: { engine: 'bergamot', megabytes: 14, comet: 0.885 },
  opusMt: { id: 'Xenova/opus-mt-en-ro', megabytes: 113 },
} as const satisfies Language;
