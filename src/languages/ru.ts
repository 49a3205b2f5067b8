import { latinFonts } from './fonts';
import type { Language } from './language';

export const ru = {
  name: 'Русский',
  script: 'Cyrl',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['«', '»'],
  model: { engine: 'bergamot', megabytes: 32, comet: 0.876 },
  opusMt: { id: 'Xenova/opus-mt-en-ru', megabytes: 118 },
} as const satisfies Language;
