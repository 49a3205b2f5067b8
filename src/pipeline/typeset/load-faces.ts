import type { Language } from '../../languages/language';
import type { TranslatedBlock } from '../types';

/** Has the browser read the font files that these translations need, and no others. */
export async function loadFaces(blocks: readonly TranslatedBlock[], language: Language): Promise<void> {
  const fonts = (globalThis as { readonly fonts?: FontFaceSet }).fonts ?? globalThis.document?.fonts;
  if (!fonts) return; // nothing to load from: the machine's own fonts serve
  const wanted = new Map<string, string>();
  for (const { style, translation } of blocks)
    for (const { letterClass, weight, italic } of style.runs) {
      const slant = italic && language.direction === 'ltr' ? 'italic ' : '';
      const font = `${slant}${weight} 20px ${language.fonts[letterClass]}`;
      const text = translation?.text ?? '';
      // Capitals may lie in another file than small letters do.
      wanted.set(font, `${wanted.get(font) ?? ''}${text}${text.toLocaleUpperCase()}-`);
    }
  await Promise.all([...wanted].map(([font, text]) => fonts.load(font, text)));
}
