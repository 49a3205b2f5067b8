import { latinFonts } from './fonts';
import type { Language } from './language';

export const ro = {
  name: 'Română',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['„', '”'],
  model: { id: 'Xenova/opus-mt-en-ro', megabytes: 110 },
} as const satisfies Language;
