import { latinFonts } from './fonts';
import type { Language } from './language';

export const id = {
  name: 'Bahasa Indonesia',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['“', '”'],
  titleCase: { small: ['dan', 'di', 'ke', 'dari', 'yang', 'untuk', 'pada', 'dengan', 'atau'] },
  model: { engine: 'bergamot', megabytes: 15, comet: 0.905 },
  opusMt: { id: 'Xenova/opus-mt-en-id', megabytes: 110 },
} as const satisfies Language;
