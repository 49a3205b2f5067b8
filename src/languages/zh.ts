import { chineseFonts } from './fonts';
import type { Language } from './language';

export const zh = {
  name: '中文',
  script: 'Hans',
  direction: 'ltr',
  fonts: chineseFonts,
  quotes: ['“', '”'],
  model: { id: 'Xenova/opus-mt-en-zh', prefix: '>>cmn_Hans<<', megabytes: 110 },
} as const satisfies Language;
