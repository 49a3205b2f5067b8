import { latinFonts } from './fonts';
import type { Language } from './language';

export const vi = {
  name: 'Tiếng Việt',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['“', '”'],
  model: { engine: 'bergamot', megabytes: 27, comet: 0.871 },
  opusMt: { id: 'Xenova/opus-mt-en-vi', prefix: '>>vie<<', megabytes: 107 },
} as const satisfies Language;
