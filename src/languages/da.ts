import { latinFonts } from './fonts';
import type { Language } from './language';

export const da = {
  name: 'Dansk',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['»', '«'],
  model: { id: 'Xenova/opus-mt-en-da', megabytes: 110 },
} as const satisfies Language;
