import { latinFonts } from './fonts';
import type { Language } from './language';

export const pl = {
  name: 'Polski',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['„', '”'],
  model: { engine: 'bergamot', megabytes: 25, comet: 0.868 },
  opusMt: null,
} as const satisfies Language;
