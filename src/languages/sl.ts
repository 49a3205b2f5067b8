import { latinFonts } from './fonts';
import type { Language } from './language';

export const sl = {
  name: 'Slovenščina',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['„', '“'],
  model: { engine: 'bergamot', megabytes: 26, comet: 0.879 },
  opusMt: null,
} as const satisfies Language;
