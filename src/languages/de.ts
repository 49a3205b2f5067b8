import { latinFonts } from './fonts';
import type { Language } from './language';

export const de = {
  name: 'Deutsch',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['„', '“'],
  model: { engine: 'bergamot', megabytes: 26, comet: 0.867 },
  opusMt: { id: 'Xenova/opus-mt-en-de', megabytes: 107 },
} as const satisfies Language;
