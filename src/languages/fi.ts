import { latinFonts } from './fonts';
import type { Language } from './language';

export const fi = {
  name: 'Suomi',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['”', '”'],
  model: { id: 'Xenova/opus-mt-en-fi', megabytes: 110 },
} as const satisfies Language;
