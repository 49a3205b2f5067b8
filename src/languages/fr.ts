import { latinFonts } from './fonts';
import type { Language } from './language';

export const fr = {
  name: 'Français',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['« ', ' »'],
  model: { engine: 'bergamot', megabytes: 26, comet: 0.865 },
  opusMt: { id: 'Xenova/opus-mt-en-fr', megabytes: 108 },
} as const satisfies Language;
