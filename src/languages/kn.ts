import { kannadaFonts } from './fonts';
import type { Language } from './language';

export const kn = {
  name: 'ಕನ್ನಡ',
  script: 'Knda',
  direction: 'ltr',
  fonts: kannadaFonts,
  quotes: ['“', '”'],
  model: { engine: 'bergamot', megabytes: 15, comet: 0.843 },
  opusMt: null,
} as const satisfies Language;
