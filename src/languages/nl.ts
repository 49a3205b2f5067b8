import { latinFonts } from './fonts';
import type { Language } from './language';

export const nl = {
  name: 'Nederlands',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['“', '”'],
  model: { id: 'Xenova/opus-mt-en-nl', megabytes: 110 },
} as const satisfies Language;
