import { teluguFonts } from './fonts';
import type { Language } from './language';

export const te = {
  name: 'తెలుగు',
  script: 'Telu',
  direction: 'ltr',
  fonts: teluguFonts,
  quotes: ['“', '”'],
  model: { engine: 'bergamot', megabytes: 14, comet: 0.851 },
  opusMt: null,
} as const satisfies Language;
