import { arabicFonts } from './fonts';
import type { Language } from './language';

export const ar = {
  name: 'العربية',
  script: 'Arab',
  direction: 'rtl',
  fonts: arabicFonts,
  quotes: ['«', '»'],
  model: { engine: 'bergamot', megabytes: 34, comet: 0.859 },
  opusMt: { id: 'Xenova/opus-mt-en-ar', prefix: '>>ara<<', megabytes: 111 },
} as const satisfies Language;
