import { latinFonts } from './fonts';
import type { Language } from './language';

export const tr = {
  name: 'Türkçe',
  script: 'Latn',
  direction: 'ltr',
  fonts: latinFonts,
  quotes: ['“', '”'],
  titleCase: { small: ['ve', 'ile', 'de', 'da', 'ki', 'mi', 'mı', 'mu', 'mü', 'ya', 'veya', 'için'] },
  model: { engine: 'bergamot', megabytes: 15, comet: 0.875 },
  opusMt: { id: 'onnx-community/opus-mt-tc-big-en-tr', megabytes: 538 },
} as const satisfies Language;
