import { latinFonts } from './fonts';
import type { Language } from './language';

export const bg = {
  name: 'Български',
  script: 'Cyrl',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['„', '“'],
  model: { engine: 'bergamot', megabytes: 26, comet: 0.898 },
  opusMt: null,
} as const satisfies Language;
