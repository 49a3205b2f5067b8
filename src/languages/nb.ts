import { latinFonts } from './fonts';
import type { Language } from './language';

export const nb = {
  name: 'Norsk bokmål',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['«', '»'],
  model: { engine: 'bergamot', megabytes: 15, comet: 0.901 },
  opusMt: null,
} as const satisfies Language;
