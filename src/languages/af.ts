import { latinFonts } from './fonts';
import type { Language } from './language';

export const af = {
  name: 'Afrikaans',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['“', '”'],
  model: { engine: 'opus-mt', megabytes: 110 },
  opusMt: { id: 'Xenova/opus-mt-en-af', megabytes: 110 },
} as const satisfies Language;
