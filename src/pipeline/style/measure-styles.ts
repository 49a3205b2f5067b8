import { opaque } from '../opaque';
import type { Ink, Picture, Style, TextBlock } from '../types';
import { measureStyle } from './measure-style';
import { shareLettering } from './share-lettering';

/** How every block looks. Small or short blocks tell little about their face: those that look alike decide together. */
export function measureStyles(picture: Picture, blocks: readonly TextBlock[], inks: readonly Ink[]): Style[] {
  const seen = opaque(picture);
  const shared = shareLettering(blocks);
  return shared.map((block, i) => measureStyle(seen, block, inks[i]!, shared));
}
