import { latinFonts } from './fonts';
import type { Language } from './language';

export const sq = {
  name: 'Shqip',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['„', '“'],
  model: { engine: 'bergamot', megabytes: 15, comet: 0.867 },
  opusMt: null,
} as const satisfies Language;
