import { latinFonts } from './fonts';
import type { Language } from './language';

export const pt = {
  name: 'Português',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['“', '”'],
  model: { id: 'Xenova/opus-mt-en-ROMANCE', prefix: '>>pt<<', megabytes: 110 },
} as const satisfies Language;
