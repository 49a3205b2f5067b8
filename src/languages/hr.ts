import { latinFonts } from './fonts';
import type { Language } from './language';

export const hr = {
  name: 'Hrvatski',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['„', '”'],
  model: { engine: 'bergamot', megabytes: 26, comet: 0.896 },
  opusMt: null,
} as const satisfies Language;
