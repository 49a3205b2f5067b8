import { latinFonts } from './fonts';
import type { Language } from './language';

export const nl = {
  name: 'Nederlands',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['“', '”'],
  model: { engine: 'bergamot', megabytes: 26, comet: 0.865 },
  opusMt: { id: 'Xenova/opus-mt-en-nl', megabytes: 122 },
} as const satisfies Language;
