import { chineseFonts } from './fonts';
import type { Language } from './language';

export const zh = {
  name: '中文',
  script: 'Hans',
  direction: 'ltr',
  fonts: chineseFonts,
  quotes: ['“', '”'],
  model: { engine: 'bergamot', megabytes: 35, comet: 0.856 },
  opusMt: { id: 'Xenova/opus-mt-en-zh', prefix: '>>cmn_Hans<<', megabytes: 119 },
} as const satisfies Language;
