import { latinFonts } from './fonts';
import type { Language } from './language';

export const et = {
  name: 'Eesti',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['„', '“'],
  model: { engine: 'bergamot', megabytes: 26, comet: 0.904 },
  opusMt: null,
} as const satisfies Language;
