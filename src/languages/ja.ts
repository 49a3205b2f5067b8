import { japaneseFonts } from './fonts';
import type { Language } from './language';

export const ja = {
  name: '日本語',
  script: 'Jpan',
  direction: 'ltr',
  fonts: japaneseFonts,
  quotes: ['「', '」'],
  model: { engine: 'bergamot', megabytes: 48, comet: 0.893 },
  opusMt: null,
} as const satisfies Language;
