import { devanagariFonts } from './fonts';
import type { Language } from './language';

export const hi = {
  name: 'हिन्दी',
  script: 'Deva',
  direction: 'ltr',
  fonts: devanagariFonts,
  quotes: ['“', '”'],
  model: { engine: 'bergamot', megabytes: 15, comet: 0.79 },
  opusMt: { id: 'Xenova/opus-mt-en-hi', megabytes: 117 },
} as const satisfies Language;
