import { latinFonts } from './fonts';
import type { Language } from './language';

export const hu = {
  name: 'Magyar',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['„', '”'],
  model: { engine: 'bergamot', megabytes: 26, comet: 0.88 },
  opusMt: { id: 'Xenova/opus-mt-en-hu', megabytes: 117 },
} as const satisfies Language;
