import { latinFonts } from './fonts';
import type { Language } from './language';

export const uk = {
  name: 'Українська',
  script: 'Cyrl',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['«', '»'],
  model: { engine: 'bergamot', megabytes: 25, comet: 0.878 },
  opusMt: { id: 'Xenova/opus-mt-en-uk', megabytes: 117 },
} as const satisfies Language;
