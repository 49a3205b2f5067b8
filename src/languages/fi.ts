import { latinFonts } from './fonts';
import type { Language } from './language';

export const fi = {
  name: 'Suomi',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['”', '”'],
  model: { engine: 'bergamot', megabytes: 25, comet: 0.908 },
  opusMt: { id: 'Xenova/opus-mt-en-fi', megabytes: 120 },
} as const satisfies Language;
