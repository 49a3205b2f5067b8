import { arabicFonts } from './fonts';
import type { Language } from './language';

export const ar = {
  name: 'العربية',
  script: 'Arab',
  direction: 'rtl',
  fonts: arabicFonts,
  quotes: ['«', '»'],
  model: { id: 'Xenova/opus-mt-en-ar', prefix: '>>ara<<', megabytes: 111, bleu: 22.8 },
} as const satisfies Language;
