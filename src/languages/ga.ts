import { latinFonts } from './fonts';
import type { Language } from './language';

export const ga = {
  name: 'Gaeilge',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['“', '”'],
  model: { engine: 'opus-mt', megabytes: 111, bleu: 15 },
  opusMt: { id: 'Xenova/opus-mt-en-mul', prefix: '>>gle<<', megabytes: 111 },
} as const satisfies Language;
