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

/** Persian's readers are not used to Ruqaa: Naskh stands for what is written by hand, too. */
export const persianFonts = { ...arabicFonts, script: arabicFonts.serif, hand: arabicFonts.serif };

/** Scripts with one upright and one modulated face, the second for all letterforms that have feet or are written by hand. */
const inTwo = (script: string, system: string): Fonts => {
  const [sans, serif] = [`${script} Sans`, `${script} Serif`];
  const faces = { sans, condensed: sans, mono: sans, hand: sans, serif, display: serif, script: serif, slab: serif };
  return before(faces, system);
};

export const bengaliFonts = inTwo('Bengali', '"Noto Sans Bengali", "Nirmala UI"');
export const gujaratiFonts = inTwo('Gujarati', '"Noto Sans Gujarati", "Nirmala UI"');
export const tamilFonts = inTwo('Tamil', '"Noto Sans Tamil", "Nirmala UI"');
export const teluguFonts = inTwo('Telugu', '"Noto Sans Telugu", "Nirmala UI"');
export const kannadaFonts = inTwo('Kannada', '"Noto Sans Kannada", "Nirmala UI"');
export const malayalamFonts = inTwo('Malayalam', '"Noto Sans Malayalam", "Nirmala UI"');
export const hebrewFonts = inTwo('Hebrew', '"Noto Sans Hebrew", "Segoe UI"');
export const thaiFonts = inTwo('Thai', '"Noto Sans Thai", "Leelawadee UI"');

/** Scripts of thousands of characters: the system's own faces, a sans and a serif one. */
const ofSystem = (sans: string, serif: string): Fonts => ({
  sans: `"Palimpsest Sans", ${sans}, sans-serif`,
  serif: `"Palimpsest Serif", ${serif}, serif`,
  display: `"Palimpsest Display", ${serif}, serif`,
  condensed: `"Palimpsest Condensed", ${sans}, sans-serif`,
  script: `"Palimpsest Script", ${serif}, serif`,
  hand: `"Palimpsest Hand", ${serif}, serif`,
  slab: `"Palimpsest Slab", ${serif}, serif`,
  mono: `"Palimpsest Mono", ${sans}, monospace`,
});

export const chineseFonts = ofSystem(
  '"Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC"',
  '"Noto Serif CJK SC", SimSun, "Songti SC"',
);
export const japaneseFonts = ofSystem(
  '"Noto Sans CJK JP", "Yu Gothic", "Hiragino Sans"',
  '"Noto Serif CJK JP", "Yu Mincho", "Hiragino Mincho ProN"',
);
export const traditionalChineseFonts = ofSystem(
  '"Noto Sans CJK TC", "Microsoft JhengHei", "PingFang TC"',
  '"Noto Serif CJK TC", PMingLiU, "Songti TC"',
);
export const koreanFonts = ofSystem(
  '"Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo"',
  '"Noto Serif CJK KR", Batang, AppleMyungjo',
);
