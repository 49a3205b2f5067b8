import { persianFonts } from './fonts';
import type { Language } from './language';

export const fa = {
  name: 'فارسی',
  script: 'Arab',
  direction: 'rtl',
  fonts: persianFonts,
  quotes: ['«', '»'],
  model: { engine: 'bergamot', megabytes: 15, comet: 0.846 },
  opusMt: null,
} as const satisfies Language;
