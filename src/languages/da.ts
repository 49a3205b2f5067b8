import { latinFonts } from './fonts';
import type { Language } from './language';

export const da = {
  name: 'Dansk',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['»', '«'],
  model: { engine: 'bergamot', megabytes: 15, comet: 0.891 },
  opusMt: { id: 'Xenova/opus-mt-en-da', megabytes: 110 },
} as const satisfies Language;
