import { latinFonts } from './fonts';
import type { Language } from './language';

export const vi = {
  name: 'Tiếng Việt',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['“', '”'],
  model: { id: 'Xenova/opus-mt-en-vi', prefix: '>>vie<<', megabytes: 110 },
} as const satisfies Language;
