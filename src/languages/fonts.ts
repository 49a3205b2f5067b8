import type { FontClass } from './language';

type Fonts = Readonly<Record<FontClass, string>>;

export const latinFonts = {
  sans: '"Palimpsest Sans", system-ui, sans-serif',
  serif: '"Palimpsest Serif", Georgia, serif',
  condensed: '"Palimpsest Condensed", Impact, sans-serif',
  script: '"Palimpsest Script", cursive',
  slab: '"Palimpsest Serif", Rockwell, serif',
  mono: 'Consolas, "DejaVu Sans Mono", monospace',
} satisfies Fonts;

/** One face for every class of letterform; Latin words and numbers inside it in the sans face. */
const all = (family: string, system: string): Fonts => {
  const stack = `"${family}", "Palimpsest Sans", ${system}, sans-serif`;
  return { sans: stack, serif: stack, condensed: stack, script: stack, slab: stack, mono: stack };
};

export const devanagariFonts = all('Palimpsest Devanagari', '"Noto Sans Devanagari", "Nirmala UI"');
export const arabicFonts = all('Palimpsest Arabic', '"Noto Naskh Arabic", "Segoe UI"');
