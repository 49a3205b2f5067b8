import { tamilFonts } from './fonts';
import type { Language } from './language';

export const ta = {
  name: 'தமிழ்',
  script: 'Taml',
  direction: 'ltr',
  fonts: tamilFonts,
  quotes: ['“', '”'],
  model: { engine: 'bergamot', megabytes: 15, comet: 0.879 },
  opusMt: null,
} as const satisfies Language;
