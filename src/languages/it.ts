import { latinFonts } from './fonts';
import type { Language } from './language';

export const it = {
  name: 'Italiano',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['«', '»'],
  model: { id: 'Xenova/opus-mt-en-it', megabytes: 110 },
} as const satisfies Language;
