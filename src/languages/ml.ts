import { malayalamFonts } from './fonts';
import type { Language } from './language';

export const ml = {
  name: 'മലയാളം',
  script: 'Mlym',
  direction: 'ltr',
  fonts: malayalamFonts,
  quotes: ['“', '”'],
  model: { engine: 'bergamot', megabytes: 14, comet: 0.868 },
  opusMt: null,
} as const satisfies Language;
