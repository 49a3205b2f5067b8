import antonLatin from '@fontsource/anton/files/anton-latin-400-normal.woff2?url';
import antonLatinExt from '@fontsource/anton/files/anton-latin-ext-400-normal.woff2?url';
import antonVietnamese from '@fontsource/anton/files/anton-vietnamese-400-normal.woff2?url';
import arefRuqaaArabic from '@fontsource/aref-ruqaa/files/aref-ruqaa-arabic-400-normal.woff2?url';
import arefRuqaaArabicBold from '@fontsource/aref-ruqaa/files/aref-ruqaa-arabic-700-normal.woff2?url';
import kalamDevanagari from '@fontsource/kalam/files/kalam-devanagari-400-normal.woff2?url';
import kalamDevanagariBold from '@fontsource/kalam/files/kalam-devanagari-700-normal.woff2?url';
import kalamLatin from '@fontsource/kalam/files/kalam-latin-400-normal.woff2?url';
import kalamLatinBold from '@fontsource/kalam/files/kalam-latin-700-normal.woff2?url';
import kalamLatinExt from '@fontsource/kalam/files/kalam-latin-ext-400-normal.woff2?url';
import kalamLatinExtBold from '@fontsource/kalam/files/kalam-latin-ext-700-normal.woff2?url';
import rozhaOneDevanagari from '@fontsource/rozha-one/files/rozha-one-devanagari-400-normal.woff2?url';
import caveatCyrillic from '@fontsource-variable/caveat/files/caveat-cyrillic-wght-normal.woff2?url';
import changaArabic from '@fontsource-variable/changa/files/changa-arabic-wght-normal.woff2?url';
import dancingScriptLatinExt from '@fontsource-variable/dancing-script/files/dancing-script-latin-ext-wght-normal.woff2?url';
import dancingScriptLatin from '@fontsource-variable/dancing-script/files/dancing-script-latin-wght-normal.woff2?url';
import dancingScriptVietnamese from '@fontsource-variable/dancing-script/files/dancing-script-vietnamese-wght-normal.woff2?url';
import loraCyrillic from '@fontsource-variable/lora/files/lora-cyrillic-wght-normal.woff2?url';
import loraLatinExtItalic from '@fontsource-variable/lora/files/lora-latin-ext-wght-italic.woff2?url';
import loraLatinExt from '@fontsource-variable/lora/files/lora-latin-ext-wght-normal.woff2?url';
import loraLatinItalic from '@fontsource-variable/lora/files/lora-latin-wght-italic.woff2?url';
import loraLatin from '@fontsource-variable/lora/files/lora-latin-wght-normal.woff2?url';
import loraVietnamese from '@fontsource-variable/lora/files/lora-vietnamese-wght-normal.woff2?url';
import notoKufiArabicArabic from '@fontsource-variable/noto-kufi-arabic/files/noto-kufi-arabic-arabic-wght-normal.woff2?url';
import notoNaskhArabicArabic from '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?url';
import notoSansArabicArabic from '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-standard-normal.woff2?url';
import notoSansDevanagariDevanagari from '@fontsource-variable/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-standard-normal.woff2?url';
import notoSerifGreek from '@fontsource-variable/noto-serif/files/noto-serif-greek-wght-normal.woff2?url';
import notoSerifDevanagariDevanagari from '@fontsource-variable/noto-serif-devanagari/files/noto-serif-devanagari-devanagari-wght-normal.woff2?url';
import oswaldCyrillic from '@fontsource-variable/oswald/files/oswald-cyrillic-wght-normal.woff2?url';
import oswaldLatinExt from '@fontsource-variable/oswald/files/oswald-latin-ext-wght-normal.woff2?url';
import oswaldLatin from '@fontsource-variable/oswald/files/oswald-latin-wght-normal.woff2?url';
import oswaldVietnamese from '@fontsource-variable/oswald/files/oswald-vietnamese-wght-normal.woff2?url';
import playfairDisplayCyrillic from '@fontsource-variable/playfair-display/files/playfair-display-cyrillic-wght-normal.woff2?url';
import playfairDisplayLatinExt from '@fontsource-variable/playfair-display/files/playfair-display-latin-ext-wght-normal.woff2?url';
import playfairDisplayLatin from '@fontsource-variable/playfair-display/files/playfair-display-latin-wght-normal.woff2?url';
import playfairDisplayVietnamese from '@fontsource-variable/playfair-display/files/playfair-display-vietnamese-wght-normal.woff2?url';
import robotoCyrillic from '@fontsource-variable/roboto/files/roboto-cyrillic-standard-normal.woff2?url';
import robotoGreek from '@fontsource-variable/roboto/files/roboto-greek-standard-normal.woff2?url';
import robotoLatinExt from '@fontsource-variable/roboto/files/roboto-latin-ext-standard-normal.woff2?url';
import robotoLatinExtItalic from '@fontsource-variable/roboto/files/roboto-latin-ext-wght-italic.woff2?url';
import robotoLatin from '@fontsource-variable/roboto/files/roboto-latin-standard-normal.woff2?url';
import robotoLatinItalic from '@fontsource-variable/roboto/files/roboto-latin-wght-italic.woff2?url';
import robotoVietnamese from '@fontsource-variable/roboto/files/roboto-vietnamese-standard-normal.woff2?url';
import robotoMonoCyrillic from '@fontsource-variable/roboto-mono/files/roboto-mono-cyrillic-wght-normal.woff2?url';
import robotoMonoGreek from '@fontsource-variable/roboto-mono/files/roboto-mono-greek-wght-normal.woff2?url';
import robotoMonoLatinExt from '@fontsource-variable/roboto-mono/files/roboto-mono-latin-ext-wght-normal.woff2?url';
import robotoMonoLatin from '@fontsource-variable/roboto-mono/files/roboto-mono-latin-wght-normal.woff2?url';
import robotoMonoVietnamese from '@fontsource-variable/roboto-mono/files/roboto-mono-vietnamese-wght-normal.woff2?url';
import robotoSlabCyrillic from '@fontsource-variable/roboto-slab/files/roboto-slab-cyrillic-wght-normal.woff2?url';
import robotoSlabGreek from '@fontsource-variable/roboto-slab/files/roboto-slab-greek-wght-normal.woff2?url';
import robotoSlabLatinExt from '@fontsource-variable/roboto-slab/files/roboto-slab-latin-ext-wght-normal.woff2?url';
import robotoSlabLatin from '@fontsource-variable/roboto-slab/files/roboto-slab-latin-wght-normal.woff2?url';
import robotoSlabVietnamese from '@fontsource-variable/roboto-slab/files/roboto-slab-vietnamese-wght-normal.woff2?url';
import tekoDevanagari from '@fontsource-variable/teko/files/teko-devanagari-wght-normal.woff2?url';
import { once } from '../engines/once';
import { ENLARGED_SCRIPTS, type Face, scriptFaces } from './script-fonts';

// As Google Fonts cuts the files.
const LATIN = 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212';
const LATIN_EXT = 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AA,U+20AD-20C0';
const VIETNAMESE = 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0309,U+1EA0-1EF9';
const CYRILLIC = 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116';
const GREEK = 'U+0370-03FF';
const DEVANAGARI = 'U+0900-097F,U+1CD0-1CF9,U+200C-200D,U+20A8,U+20B9,U+25CC,U+A830-A839,U+A8E0-A8FF';
const ARABIC = 'U+0600-06FF,U+0750-077F,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FEFC';

/**
 * Per cent by which letters of other scripts are enlarged, so that they stand well beside Latin words and figures of their class: a
 * Devanagari letter a little lower than a capital, an alif a little higher.
 */
const ENLARGED: Readonly<Record<string, number>> = {
  'Devanagari Sans': 110,
  'Devanagari Serif': 110,
  'Devanagari Display': 122,
  'Devanagari Condensed': 125,
  'Devanagari Hand': 103,
  'Arabic Sans': 102,
  'Arabic Naskh': 108,
  'Arabic Heavy': 136,
  'Arabic Ruqaa': 106,
  'Arabic Kufi': 97,
  ...ENLARGED_SCRIPTS,
};

/** The families that src/languages/fonts.ts names. Where ranges meet, the later face is asked first. */
const faces: readonly Face[] = [
  ['Sans', robotoLatinExt, LATIN_EXT, '100 900', { stretch: '75% 100%' }],
  ['Sans', robotoLatin, LATIN, '100 900', { stretch: '75% 100%' }],
  ['Sans', robotoCyrillic, CYRILLIC, '100 900', { stretch: '75% 100%' }],
  ['Sans', robotoGreek, GREEK, '100 900', { stretch: '75% 100%' }],
  ['Sans', robotoVietnamese, VIETNAMESE, '100 900', { stretch: '75% 100%' }],
  ['Sans', robotoLatinExtItalic, LATIN_EXT, '100 900', { style: 'italic' }],
  ['Sans', robotoLatinItalic, LATIN, '100 900', { style: 'italic' }],
  ['Serif', loraLatinExt, LATIN_EXT, '400 700'],
  ['Serif', loraLatin, LATIN, '400 700'],
  ['Serif', loraCyrillic, CYRILLIC, '400 700'],
  ['Serif', loraVietnamese, VIETNAMESE, '400 700'],
  ['Serif', notoSerifGreek, GREEK, '100 900'],
  ['Serif', loraLatinExtItalic, LATIN_EXT, '400 700', { style: 'italic' }],
  ['Serif', loraLatinItalic, LATIN, '400 700', { style: 'italic' }],
  ['Display', playfairDisplayLatinExt, LATIN_EXT, '400 900'],
  ['Display', playfairDisplayLatin, LATIN, '400 900'],
  ['Display', playfairDisplayCyrillic, CYRILLIC, '400 900'],
  ['Display', playfairDisplayVietnamese, VIETNAMESE, '400 900'],
  ['Condensed', oswaldLatinExt, LATIN_EXT, '200 650'],
  ['Condensed', oswaldLatin, LATIN, '200 650'],
  ['Condensed', oswaldCyrillic, CYRILLIC, '200 650'],
  ['Condensed', oswaldVietnamese, VIETNAMESE, '200 650'],
  ['Condensed', antonLatinExt, LATIN_EXT, '651 900'],
  ['Condensed', antonLatin, LATIN, '651 900'],
  ['Condensed', antonVietnamese, VIETNAMESE, '651 900'],
  ['Script', dancingScriptLatinExt, LATIN_EXT, '400 700'],
  ['Script', dancingScriptLatin, LATIN, '400 700'],
  ['Script', dancingScriptVietnamese, VIETNAMESE, '400 700'],
  ['Script', caveatCyrillic, CYRILLIC, '400 700'],
  ['Hand', kalamLatinExt, LATIN_EXT, '100 550'],
  ['Hand', kalamLatinExtBold, LATIN_EXT, '551 900'],
  ['Hand', kalamLatin, LATIN, '100 550'],
  ['Hand', kalamLatinBold, LATIN, '551 900'],
  ['Hand', caveatCyrillic, CYRILLIC, '400 700'],
  ['Slab', robotoSlabLatinExt, LATIN_EXT, '100 900'],
  ['Slab', robotoSlabLatin, LATIN, '100 900'],
  ['Slab', robotoSlabCyrillic, CYRILLIC, '100 900'],
  ['Slab', robotoSlabGreek, GREEK, '100 900'],
  ['Slab', robotoSlabVietnamese, VIETNAMESE, '100 900'],
  ['Mono', robotoMonoLatinExt, LATIN_EXT, '100 700'],
  ['Mono', robotoMonoLatin, LATIN, '100 700'],
  ['Mono', robotoMonoCyrillic, CYRILLIC, '100 700'],
  ['Mono', robotoMonoGreek, GREEK, '100 700'],
  ['Mono', robotoMonoVietnamese, VIETNAMESE, '100 700'],
  ['Devanagari Sans', notoSansDevanagariDevanagari, DEVANAGARI, '100 900', { stretch: '62.5% 100%' }],
  ['Devanagari Serif', notoSerifDevanagariDevanagari, DEVANAGARI, '100 900'],
  ['Devanagari Display', rozhaOneDevanagari, DEVANAGARI, '100 900'],
  ['Devanagari Condensed', tekoDevanagari, DEVANAGARI, '300 700'],
  ['Devanagari Hand', kalamDevanagari, DEVANAGARI, '100 550'],
  ['Devanagari Hand', kalamDevanagariBold, DEVANAGARI, '551 900'],
  ['Arabic Sans', notoSansArabicArabic, ARABIC, '100 900', { stretch: '62.5% 100%' }],
  ['Arabic Naskh', notoNaskhArabicArabic, ARABIC, '400 700'],
  ['Arabic Heavy', changaArabic, ARABIC, '200 800'],
  ['Arabic Ruqaa', arefRuqaaArabic, ARABIC, '100 550'],
  ['Arabic Ruqaa', arefRuqaaArabicBold, ARABIC, '551 900'],
  ['Arabic Kufi', notoKufiArabicArabic, ARABIC, '100 900'],
  ...scriptFaces,
];

/** Makes our fonts known to the canvases of this worker. */
export const loadFonts = once(async () => {
  const { fonts } = self as unknown as { readonly fonts: FontFaceSet }; // a worker's own set
  const basic = faces.map(([family, url, unicodeRange, weight, more]) => {
    const sizeAdjust = `${ENLARGED[family] ?? 100}%`; // known to browsers, not to TypeScript
    const how: FontFaceDescriptors & { readonly sizeAdjust: string } = { weight, unicodeRange, sizeAdjust, ...more };
    const face = new FontFace(`Palimpsest ${family}`, `url(${url})`, how);
    fonts.add(face);
    // English originals are compared with these; every other file is read when a text first needs it.
    return unicodeRange === LATIN ? face.load() : null;
  });
  await Promise.all(basic);
});
