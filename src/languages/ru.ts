import { latinFonts } from './fonts';
import type { Language } from './language';

export const ru = {
  name: 'Русский',
  script: 'Cyrl',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['«', '»'],
  model: { id: 'Xenova/opus-mt-en-ru', megabytes: 110 },
} as const satisfies Language;
