import { devanagariFonts } from './fonts';
import type { Language } from './language';

export const hi = {
  name: 'हिन्दी',
  script: 'Deva',
  direction: 'ltr',
  fonts: devanagariFonts,
  quotes: ['“', '”'],
  model: { id: 'Xenova/opus-mt-en-hi', megabytes: 110, bleu: 13.5 },
} as const satisfies Language;
