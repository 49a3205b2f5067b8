import { latinFonts } from './fonts';
import type { Language } from './language';

export const hu = {
  name: 'Magyar',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['„', '”'],
  model: { id: 'Xenova/opus-mt-en-hu', megabytes: 110 },
} as const satisfies Language;
