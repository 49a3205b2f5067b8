import type { LetterClass } from '../../../src/pipeline/types';

/** Faces that originals are written in: some that we typeset with, and as many that we do not. */
export interface OriginalFace {
  readonly family: string;
  readonly package: string;
  readonly letterClass: LetterClass;
  readonly weights: readonly number[];
  /** The weight that it looks like, where that is another than its name. */
  readonly looks?: number;
  readonly italic?: boolean;
  /** One of ours. */
  readonly ours: boolean;
}

export const originalFaces: readonly OriginalFace[] = [
  { family: 'Inter', package: '@fontsource/inter', letterClass: 'sans', weights: [400, 600, 700], ours: false },
  {
    family: 'Montserrat',
    package: '@fontsource/montserrat',
    letterClass: 'sans',
    weights: [400, 500, 700, 900],
    ours: false,
  },
  {
    family: 'Roboto',
    package: '@fontsource-variable/roboto',
    letterClass: 'sans',
    weights: [300, 400, 700, 900],
    ours: true,
  },
  {
    family: 'Merriweather',
    package: '@fontsource/merriweather',
    letterClass: 'serif',
    weights: [400, 700],
    ours: false,
  },
  {
    family: 'Noto Serif',
    package: '@fontsource-variable/noto-serif',
    letterClass: 'serif',
    weights: [400, 700],
    ours: false,
  },
  { family: 'Lora', package: '@fontsource-variable/lora', letterClass: 'serif', weights: [400, 600, 700], ours: true },
  {
    family: 'Lora',
    package: '@fontsource-variable/lora',
    letterClass: 'serif',
    weights: [400],
    italic: true,
    ours: true,
  },
  {
    family: 'Playfair Display',
    package: '@fontsource-variable/playfair-display',
    letterClass: 'display',
    weights: [400, 700, 900],
    ours: true,
  },
  {
    family: 'Rozha One',
    looks: 700,
    package: '@fontsource/rozha-one',
    letterClass: 'display',
    weights: [400],
    ours: false,
  },
  { family: 'Anton', package: '@fontsource/anton', letterClass: 'condensed', weights: [400], ours: true },
  { family: 'Teko', package: '@fontsource-variable/teko', letterClass: 'condensed', weights: [400, 600], ours: false },
  {
    family: 'Dancing Script',
    package: '@fontsource-variable/dancing-script',
    letterClass: 'script',
    weights: [400, 700],
    ours: true,
  },
  { family: 'Caveat', package: '@fontsource-variable/caveat', letterClass: 'hand', weights: [400, 700], ours: false },
  { family: 'Kalam', package: '@fontsource/kalam', letterClass: 'hand', weights: [400, 700], ours: true },
  {
    family: 'Roboto Slab',
    package: '@fontsource-variable/roboto-slab',
    letterClass: 'slab',
    weights: [400, 700],
    ours: true,
  },
  {
    family: 'Roboto Mono',
    package: '@fontsource-variable/roboto-mono',
    letterClass: 'mono',
    weights: [400],
    ours: true,
  },
];

/** Adds them to the page, under names that cannot be mistaken for installed ones. */
export async function loadOriginals(): Promise<void> {
  await Promise.all(
    originalFaces.flatMap((face) => {
      const name = face.package.split('/')[1];
      const style = face.italic ? 'italic' : 'normal';
      const variable = face.package.includes('-variable/');
      return face.weights.map(async (weight) => {
        const file = `${name}-latin-${variable ? 'wght' : weight}-${style}.woff2`;
        const url = `/node_modules/${face.package}/files/${file}`;
        const loaded = new FontFace(`Original ${face.family}`, `url(${url})`, { weight: String(weight), style });
        document.fonts.add(await loaded.load());
      });
    }),
  );
}
