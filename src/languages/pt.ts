import { latinFonts } from './fonts';
import type { Language } from './language';

export const pt = {
  name: 'Português',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['“', '”'],
  model: { engine: 'bergamot', megabytes: 26, comet: 0.889 },
  opusMt: { id: 'Xenova/opus-mt-en-ROMANCE', prefix: '>>pt<<', megabytes: 119 },
} as const satisfies Language;
