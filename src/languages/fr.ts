import { latinFonts } from './fonts';
import type { Language } from './language';

export const fr = {
  name: 'Français',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['« ', ' »'],
  model: { id: 'Xenova/opus-mt-en-fr', megabytes: 108, bleu: 47.8 },
} as const satisfies Language;
