import { gujaratiFonts } from './fonts';
import type { Language } from './language';

export const gu = {
  name: 'ગુજરાતી',
  script: 'Gujr',
  direction: 'ltr',
  fonts: gujaratiFonts,
  quotes: ['“', '”'],
  model: { engine: 'bergamot', megabytes: 15, comet: 0.861 },
  opusMt: null,
} as const satisfies Language;
