import { traditionalChineseFonts } from './fonts';
import type { Language } from './language';

export const zhHant = {
  name: '繁體中文',
  script: 'Hant',
  direction: 'ltr',
  fonts: traditionalChineseFonts,
  quotes: ['「', '」'],
  model: { engine: 'bergamot', megabytes: 38, comet: 0.87 },
  opusMt: null,
} as const satisfies Language;
