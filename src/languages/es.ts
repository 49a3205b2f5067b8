import { latinFonts } from './fonts';
import type { Language } from './language';

export const es = {
  name: 'Español',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['«', '»'],
  model: { id: 'Xenova/opus-mt-en-es', megabytes: 110, bleu: 26.7 },
} as const satisfies Language;
