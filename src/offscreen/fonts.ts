import condensed from '@fontsource/anton/files/anton-latin-400-normal.woff2?url';
import condensedExt from '@fontsource/anton/files/anton-latin-ext-400-normal.woff2?url';
import script from '@fontsource/dancing-script/files/dancing-script-latin-700-normal.woff2?url';
import scriptExt from '@fontsource/dancing-script/files/dancing-script-latin-ext-700-normal.woff2?url';
import sans from '@fontsource/inter/files/inter-latin-400-normal.woff2?url';
import sansBold from '@fontsource/inter/files/inter-latin-700-normal.woff2?url';
import sansExt from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?url';
import sansBoldExt from '@fontsource/inter/files/inter-latin-ext-700-normal.woff2?url';
import serif from '@fontsource/lora/files/lora-latin-400-normal.woff2?url';
import serifBold from '@fontsource/lora/files/lora-latin-700-normal.woff2?url';
import serifExt from '@fontsource/lora/files/lora-latin-ext-400-normal.woff2?url';
import serifBoldExt from '@fontsource/lora/files/lora-latin-ext-700-normal.woff2?url';
import arabic from '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2?url';
import arabicBold from '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal.woff2?url';
import devanagari from '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal.woff2?url';
import devanagariBold from '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-700-normal.woff2?url';
import { once } from '../engines/once';
import type { Language } from '../languages/language';

type Script = Language['script'];
type Face = readonly [family: string, url: string, weight: string, unicodeRange: string];

const LATIN = 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212';
const LATIN_EXT = 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1EFF,U+20A0-20AB,U+20AD-20C0';
const DEVANAGARI = 'U+0900-097F,U+1CD0-1CF9,U+200C-200D,U+20A8,U+20B9,U+25CC,U+A830-A839,U+A8E0-A8FF';
const ARABIC = 'U+0600-06FF,U+0750-077F,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FEFC';

/** The families that src/languages/fonts.ts names. Latin faces also serve the names and numbers inside other scripts. */
const faces: Readonly<Record<Script, readonly Face[]>> = {
  Latn: [
    ['Palimpsest Sans', sans, '400', LATIN],
    ['Palimpsest Sans', sansExt, '400', LATIN_EXT],
    ['Palimpsest Sans', sansBold, '700', LATIN],
    ['Palimpsest Sans', sansBoldExt, '700', LATIN_EXT],
    ['Palimpsest Serif', serif, '400', LATIN],
    ['Palimpsest Serif', serifExt, '400', LATIN_EXT],
    ['Palimpsest Serif', serifBold, '700', LATIN],
    ['Palimpsest Serif', serifBoldExt, '700', LATIN_EXT],
    ['Palimpsest Condensed', condensed, '100 900', LATIN],
    ['Palimpsest Condensed', condensedExt, '100 900', LATIN_EXT],
    ['Palimpsest Script', script, '100 900', LATIN],
    ['Palimpsest Script', scriptExt, '100 900', LATIN_EXT],
  ],
  Deva: [
    ['Palimpsest Devanagari', devanagari, '400', DEVANAGARI],
    ['Palimpsest Devanagari', devanagariBold, '700', DEVANAGARI],
  ],
  Arab: [
    ['Palimpsest Arabic', arabic, '400', ARABIC],
    ['Palimpsest Arabic', arabicBold, '700', ARABIC],
  ],
};

const loadScript = {
  Latn: once(() => load(faces.Latn)),
  Deva: once(() => load(faces.Deva)),
  Arab: once(() => load(faces.Arab)),
} satisfies Record<Script, () => Promise<void>>;

/** Makes the fonts of a script, and the Latin ones, known to the canvases of this worker. */
export async function loadFonts(script: Script): Promise<void> {
  await Promise.all([loadScript.Latn(), loadScript[script]()]);
}

async function load(list: readonly Face[]): Promise<void> {
  await Promise.all(
    list.map(async ([family, url, weight, unicodeRange]) => {
      const face = new FontFace(family, `url(${url})`, { weight, unicodeRange });
      await face.load();
      (self as unknown as { readonly fonts: FontFaceSet }).fonts.add(face); // a worker's own set
    }),
  );
}
