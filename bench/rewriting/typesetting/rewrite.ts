import { NO_HUB } from '../../../scripts/translate-files';
import { createEngines } from '../../../src/engines';
import { browserTranslation } from '../../../src/engines/translators/browser-translation';
import type { LanguageCode } from '../../../src/languages';
import { boxIn, commonAngle, quadOf } from '../../../src/pipeline/geometry/frame';
import { findInks } from '../../../src/pipeline/ink/find-inks';
import { findMarkers } from '../../../src/pipeline/list/find-markers';
import { measureStyles } from '../../../src/pipeline/style/measure-styles';
import type { Picture, Quad, TranslatedBlock } from '../../../src/pipeline/types';
import { typeset } from '../../../src/pipeline/typeset/typeset';
import { encode } from './measure-case';

/** Nothing listens there: nothing is downloaded. */

export interface KnownBlock {
  readonly lines: readonly { readonly text: string; readonly quad: Quad }[];
  readonly translation: string | null;
}

/** Rewrites a picture whose text is known: only style, erasing and typesetting are ours. PNG in and out, as data: urls. */
export async function rewrite(url: string, known: readonly KnownBlock[], to: LanguageCode) {
  const bitmap = await createImageBitmap(await (await fetch(url)).blob(), { premultiplyAlpha: 'none' });
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0);
  const picture: Picture = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const grouped = known.map(({ lines }) => {
    const angle = commonAngle(lines.map(({ quad }) => quad));
    const quad = quadOf(boxIn(lines.flatMap(({ quad }) => quad), angle), angle); // biome-ignore format: one box
    const read = lines.map((line) => ({ ...line, confidence: 95, words: [] }));
    return { quad, lines: read, text: lines.map(({ text }) => text).join(' ') };
  });
  const inks = findInks(picture, grouped);
  const t0 = performance.now();
  const styles = measureStyles(picture, grouped, inks);
  const t1 = performance.now();
  const blocks = grouped.map((block, i): TranslatedBlock => {
    const { translation } = known[i]!;
    return {
      ...block,
      style: styles[i]!,
      translation: translation === null ? null : { text: translation, by: 'given' },
    };
  });
  const markers = findMarkers(picture, blocks);
  const patches = await (await createEngines({ from: 'en', to }, { hub: NO_HUB }, browserTranslation)).eraser.erase(picture, [...inks.map(({ halo }) => halo), ...markers.map(({ mask }) => mask)], new AbortController().signal); // biome-ignore format: one call
  const t2 = performance.now();
  const result = await typeset(picture, blocks, patches, to, markers);
  const ms = { style: t1 - t0, typeset: performance.now() - t2 };
  return {
    picture: await encode(result.picture ?? picture),
    styles,
    sizes: result.blocks.map(({ size }) => size),
    warnings: result.warnings,
    ms,
  };
}
