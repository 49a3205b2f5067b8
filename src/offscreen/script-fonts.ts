import sansBengali from '@fontsource-variable/noto-sans-bengali/files/noto-sans-bengali-bengali-wght-normal.woff2?url';
import sansGujarati from '@fontsource-variable/noto-sans-gujarati/files/noto-sans-gujarati-gujarati-wght-normal.woff2?url';
import sansHebrew from '@fontsource-variable/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-wght-normal.woff2?url';
import sansKannada from '@fontsource-variable/noto-sans-kannada/files/noto-sans-kannada-kannada-wght-normal.woff2?url';
import sansMalayalam from '@fontsource-variable/noto-sans-malayalam/files/noto-sans-malayalam-malayalam-wght-normal.woff2?url';
import sansTamil from '@fontsource-variable/noto-sans-tamil/files/noto-sans-tamil-tamil-wght-normal.woff2?url';
import sansTelugu from '@fontsource-variable/noto-sans-telugu/files/noto-sans-telugu-telugu-wght-normal.woff2?url';
import sansThai from '@fontsource-variable/noto-sans-thai/files/noto-sans-thai-thai-wght-normal.woff2?url';
import serifBengali from '@fontsource-variable/noto-serif-bengali/files/noto-serif-bengali-bengali-wght-normal.woff2?url';
import serifGujarati from '@fontsource-variable/noto-serif-gujarati/files/noto-serif-gujarati-gujarati-wght-normal.woff2?url';
import serifHebrew from '@fontsource-variable/noto-serif-hebrew/files/noto-serif-hebrew-hebrew-wght-normal.woff2?url';
import serifKannada from '@fontsource-variable/noto-serif-kannada/files/noto-serif-kannada-kannada-wght-normal.woff2?url';
import serifMalayalam from '@fontsource-variable/noto-serif-malayalam/files/noto-serif-malayalam-malayalam-wght-normal.woff2?url';
import serifTamil from '@fontsource-variable/noto-serif-tamil/files/noto-serif-tamil-tamil-wght-normal.woff2?url';
import serifTelugu from '@fontsource-variable/noto-serif-telugu/files/noto-serif-telugu-telugu-wght-normal.woff2?url';
import serifThai from '@fontsource-variable/noto-serif-thai/files/noto-serif-thai-thai-wght-normal.woff2?url';

export type Face = readonly [
  family: string,
  url: string,
  unicodeRange: string,
  weight: string,
  more?: FontFaceDescriptors,
];

// As Google Fonts cuts the files.
const BENGALI =
  'U+0951-0952,U+0964-0965,U+0980-09FE,U+1CD0,U+1CD2,U+1CD5-1CD6,U+1CD8,U+1CE1,U+1CEA,U+1CED,U+1CF2,U+1CF5-1CF7,U+200C-200D,U+20B9,U+25CC,U+A8F1';
const GUJARATI = 'U+0951-0952,U+0964-0965,U+0A80-0AFF,U+200C-200D,U+20B9,U+25CC,U+A830-A839';
const HEBREW = 'U+0307-0308,U+0590-05FF,U+200C-2010,U+20AA,U+25CC,U+FB1D-FB4F';
const KANNADA =
  'U+0951-0952,U+0964-0965,U+0C80-0CF3,U+1CD0,U+1CD2-1CD3,U+1CDA,U+1CF2,U+1CF4,U+200C-200D,U+20B9,U+25CC,U+A830-A835';
const MALAYALAM =
  'U+0307,U+0323,U+0951-0952,U+0964-0965,U+0D00-0D7F,U+1CDA,U+1CF2,U+200C-200D,U+20B9,U+25CC,U+A830-A832';
const TAMIL = 'U+0964-0965,U+0B82-0BFA,U+200C-200D,U+20B9,U+25CC';
const TELUGU = 'U+0951-0952,U+0964-0965,U+0C00-0C7F,U+1CDA,U+1CF2,U+200C-200D,U+25CC';
const THAI = 'U+02D7,U+0303,U+0331,U+0E01-0E5B,U+200C-200D,U+25CC';

/** Faces of scripts that have an upright and a modulated one; without their condensed cuts, which would take twice the room. */
export const scriptFaces: readonly Face[] = [
  ['Bengali Sans', sansBengali, BENGALI, '100 900'],
  ['Bengali Serif', serifBengali, BENGALI, '100 900'],
  ['Gujarati Sans', sansGujarati, GUJARATI, '100 900'],
  ['Gujarati Serif', serifGujarati, GUJARATI, '100 900'],
  ['Hebrew Sans', sansHebrew, HEBREW, '100 900'],
  ['Hebrew Serif', serifHebrew, HEBREW, '100 900'],
  ['Kannada Sans', sansKannada, KANNADA, '100 900'],
  ['Kannada Serif', serifKannada, KANNADA, '100 900'],
  ['Malayalam Sans', sansMalayalam, MALAYALAM, '100 900'],
  ['Malayalam Serif', serifMalayalam, MALAYALAM, '100 900'],
  ['Tamil Sans', sansTamil, TAMIL, '100 900'],
  ['Tamil Serif', serifTamil, TAMIL, '100 900'],
  ['Telugu Sans', sansTelugu, TELUGU, '100 900'],
  ['Telugu Serif', serifTelugu, TELUGU, '100 900'],
  ['Thai Sans', sansThai, THAI, '100 900'],
  ['Thai Serif', serifThai, THAI, '100 900'],
];

/** As in fonts.ts: base letters a little lower than a Latin capital, by how high they stand in the em. */
export const ENLARGED_SCRIPTS: Readonly<Record<string, number>> = {
  'Bengali Sans': 109,
  'Bengali Serif': 109,
  'Gujarati Sans': 110,
  'Gujarati Serif': 110,
  'Hebrew Sans': 110,
  'Hebrew Serif': 99,
  'Kannada Sans': 97,
  'Kannada Serif': 100,
  'Malayalam Sans': 108,
  'Malayalam Serif': 109,
  'Tamil Sans': 110,
  'Tamil Serif': 110,
  'Telugu Sans': 100,
  'Telugu Serif': 100,
  'Thai Sans': 110,
  'Thai Serif': 110,
};
