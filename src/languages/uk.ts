import { latinFonts } from './fonts';
import type { Language } from './language';

export const uk = {
  name: 'Українська',
  script: 'Cyrl',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['«', '»'],
  model: { id: 'Xenova/opus-mt-en-uk', megabytes: 110 },
} as const satisfies Language;
