import { latinFonts } from './fonts';
import type { Language } from './language';

export const sr = {
  name: 'Српски',
  script: 'Cyrl',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['„', '“'],
  model: { engine: 'bergamot', megabytes: 26, comet: 0.885 },
  opusMt: null,
} as const satisfies Language;
