import { latinFonts } from './fonts';
import type { Language } from './language';

export const el = {
  name: 'Ελληνικά',
  script: 'Grek',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['«', '»'],
  model: { engine: 'bergamot', megabytes: 15, comet: 0.872 },
  opusMt: null,
} as const satisfies Language;
