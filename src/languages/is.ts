import { latinFonts } from './fonts';
import type { Language } from './language';

export const is = {
  name: 'Íslenska',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['„', '“'],
  model: { engine: 'bergamot', megabytes: 26, comet: 0.837 },
  opusMt: null,
} as const satisfies Language;
