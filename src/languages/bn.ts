import { bengaliFonts } from './fonts';
import type { Language } from './language';

export const bn = {
  name: 'বাংলা',
  script: 'Beng',
  direction: 'ltr',
  fonts: bengaliFonts,
  quotes: ['“', '”'],
  model: { engine: 'bergamot', megabytes: 15, comet: 0.847 },
  opusMt: null,
} as const satisfies Language;
