import { latinFonts } from './fonts';
import type { Language } from './language';

export const az = {
  name: 'Azərbaycanca',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['“', '”'],
  model: { engine: 'bergamot', megabytes: 15, comet: 0.837 },
  opusMt: null,
} as const satisfies Language;
