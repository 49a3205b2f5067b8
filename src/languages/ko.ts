import { koreanFonts } from './fonts';
import type { Language } from './language';

export const ko = {
  name: '한국어',
  script: 'Kore',
  direction: 'ltr',
  fonts: koreanFonts,
  quotes: ['“', '”'],
  model: { engine: 'bergamot', megabytes: 38, comet: 0.871 },
  opusMt: null,
} as const satisfies Language;
