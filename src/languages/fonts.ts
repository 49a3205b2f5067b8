import type { FontClass } from './language';

type Fonts = Readonly<Record<FontClass, string>>;

/** Latin with all its accents; Cyrillic, Greek and Vietnamese in the same families (files in src/offscreen/fonts.ts). */
export const latinFonts = {
  sans: '"Palimpsest Sans", system-ui, sans-serif',
  serif: '"Palimpsest Serif", Georgia, serif',
  display: '"Palimpsest Display", "Palimpsest Serif", Georgia, serif',
  condensed: '"Palimpsest Condensed", "Palimpsest Sans", Impact, sans-serif',
  script: '"Palimpsest Script", "Palimpsest Serif", cursive',
  hand: '"Palimpsest Hand", "Palimpsest Sans", cursive',
  slab: '"Palimpsest Slab", Rockwell, serif',
  mono: '"Palimpsest Mono", Consolas, "DejaVu Sans Mono", monospace',
} satisfies Fonts;

/** Another script's faces in front of the Latin ones of the same class: names and numbers keep the look of the original. */
const before = (faces: Readonly<Record<FontClass, string>>, system: string): Fonts => {
  const stack = (kind: FontClass): string => `"Palimpsest ${faces[kind]}", ${system}, ${latinFonts[kind]}`;
  return {
    sans: stack('sans'),
    serif: stack('serif'),
    display: stack('display'),
    condensed: stack('condensed'),
    script: stack('script'),
    hand: stack('hand'),
    slab: stack('slab'),
    mono: stack('mono'),
  };
};

export const devanagariFonts = before(
  {
    sans: 'Devanagari Sans',
    serif: 'Devanagari Serif',
    display: 'Devanagari Display',
    condensed: 'Devanagari Condensed',
    script: 'Devanagari Hand',
    hand: 'Devanagari Hand',
    slab: 'Devanagari Serif',
    mono: 'Devanagari Sans',
  },
  '"Noto Sans Devanagari", "Nirmala UI"',
);

export const arabicFonts = before(
  {
    sans: 'Arabic Sans',
    serif: 'Arabic Naskh',
    display: 'Arabic Naskh',
    condensed: 'Arabic Heavy',
    script: 'Arabic Ruqaa',
    hand: 'Arabic Ruqaa',
    slab: 'Arabic Kufi',
    mono: 'Arabic Sans',
  },
  '"Noto Sans Arabic", "Segoe UI"',
);
