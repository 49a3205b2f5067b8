import { latinFonts } from './fonts';
import type { Language } from './language';

export const cs = {
  name: 'Čeština',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['„', '“'],
  model: { id: 'Xenova/opus-mt-en-cs', megabytes: 110 },
} as const satisfies Language;
