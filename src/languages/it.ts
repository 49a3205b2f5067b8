import { latinFonts } from './fonts';
import type { Language } from './language';

export const it = {
  name: 'Italiano',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['«', '»'],
  model: { engine: 'bergamot', megabytes: 27, comet: 0.866 },
  opusMt: { id: 'Xenova/opus-mt-en-it', megabytes: 137 },
} as const satisfies Language;
