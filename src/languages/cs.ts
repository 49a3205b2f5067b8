import { latinFonts } from './fonts';
import type { Language } from './language';

export const cs = {
  name: 'Čeština',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['„', '“'],
  model: { engine: 'bergamot', megabytes: 26, comet: 0.891 },
  opusMt: { id: 'Xenova/opus-mt-en-cs', megabytes: 117 },
} as const satisfies Language;
