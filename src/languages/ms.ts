import { latinFonts } from './fonts';
import type { Language } from './language';

export const ms = {
  name: 'Bahasa Melayu',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['“', '”'],
  model: { engine: 'bergamot', megabytes: 15, comet: 0.881 },
  opusMt: null,
} as const satisfies Language;
