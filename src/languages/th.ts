import { thaiFonts } from './fonts';
import type { Language } from './language';

export const th = {
  name: 'ไทย',
  script: 'Thai',
  direction: 'ltr',
  fonts: thaiFonts,
  quotes: ['“', '”'],
  model: { engine: 'bergamot', megabytes: 26, comet: 0.859 },
  opusMt: null,
} as const satisfies Language;
