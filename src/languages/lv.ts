import { latinFonts } from './fonts';
import type { Language } from './language';

export const lv = {
  name: 'Latviešu',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['“', '”'],
  model: { engine: 'bergamot', megabytes: 26, comet: 0.869 },
  opusMt: null,
} as const satisfies Language;
