import { latinFonts } from './fonts';
import type { Language } from './language';

export const lt = {
  name: 'Lietuvių',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['„', '“'],
  model: { engine: 'bergamot', megabytes: 26, comet: 0.883 },
  opusMt: null,
} as const satisfies Language;
