import { latinFonts } from './fonts';
import type { Language } from './language';

export const es = {
  name: 'Español',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['«', '»'],
  model: { engine: 'bergamot', megabytes: 25, comet: 0.854 },
  opusMt: { id: 'Xenova/opus-mt-en-es', megabytes: 120 },
} as const satisfies Language;
