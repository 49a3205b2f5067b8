import { hebrewFonts } from './fonts';
import type { Language } from './language';

export const he = {
  name: 'עברית',
  script: 'Hebr',
  direction: 'rtl',
  fonts: hebrewFonts,
  quotes: ['”', '”'],
  model: { engine: 'bergamot', megabytes: 15, comet: 0.868 },
  opusMt: null,
} as const satisfies Language;
