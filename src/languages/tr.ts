import { latinFonts } from './fonts';
import type { Language } from './language';

export const tr = {
  name: 'Türkçe',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['“', '”'],
  titleCase: { small: ['ve', 'ile', 'de', 'da', 'ki', 'mi', 'mı', 'mu', 'mü', 'ya', 'veya', 'için'] },
  model: { id: 'onnx-community/opus-mt-tc-big-en-tr', megabytes: 538, bleu: 31.4 },
} as const satisfies Language;
