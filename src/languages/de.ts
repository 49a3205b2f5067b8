import { latinFonts } from './fonts';
import type { Language } from './language';

export const de = {
  name: 'Deutsch',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['„', '“'],
  model: { id: 'Xenova/opus-mt-en-de', megabytes: 107, bleu: 36.1 },
} as const satisfies Language;
