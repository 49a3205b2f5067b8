import { latinFonts } from './fonts';
import type { Language } from './language';

export const sk = {
  name: 'Slovenčina',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['„', '“'],
  model: { engine: 'bergamot', megabytes: 26, comet: 0.886 },
  opusMt: null,
} as const satisfies Language;
