import { japaneseFonts } from './fonts';
import type { Language } from './language';

export const ja = {
  name: '日本語',
  script: 'Jpan',
  direction: 'ltr',
  fonts: japaneseFonts,
  quotes: ['「', '」'],
  model: { id: 'Xenova/opus-mt-en-jap', megabytes: 110 },
} as const satisfies Language;
