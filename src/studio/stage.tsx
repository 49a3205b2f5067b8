import { useState } from 'preact/hooks';
import type { LanguageCode } from '../languages';
import type { TranslatedBlock } from '../pipeline/types';
import { text } from '../shared/text';
import { type Item, resultOf, type Shown } from './item';
import { useObjectUrl } from './use-object-url';

const ZOOMS = [0.5, 1, 2, 4];

interface Props {
  readonly item: Item;
  readonly shown: Shown;
  readonly language: LanguageCode;
  readonly block: number | null;
  /** `button`: where the choice was made. */
  readonly choose: (block: number, button: HTMLElement) => void;
}

/** The picture before and after, and its texts to be chosen. */
export function Stage({ item, shown, language, block, choose }: Props) {
  const [zoom, setZoom] = useState<number | null>(null);
  /** Per cent of the picture's width, from the left, that shows the original. */
  const [original, setOriginal] = useState(0);
  const [isBeside, setIsBeside] = useState(false);
  const result = resultOf(item, language);
  const before = useObjectUrl(item.file);
  const after = useObjectUrl(result);
  const { width, height } = shown.report.picture;
  const size = zoom === null ? `min(100%, 60vh * ${width / height})` : `${width * zoom}px`;
  return (
    <div class="stack">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer must be able to scroll, too */}
      <section class={isBeside ? 'view pair' : 'view'} tabIndex={0} aria-label={text('studioPicture', item.name)}>
        {before && isBeside && (
          <img class="beside" src={before} alt={text('studioOriginal')} style={{ inlineSize: size }} />
        )}
        <div class="sheet" style={{ inlineSize: size, aspectRatio: `${width} / ${height}` }}>
          {before && <img src={before} alt={text('studioOriginal')} />}
          {after && (
            <img
              class="after"
              src={after}
              alt={text('studioTranslation')}
              style={{ clipPath: `inset(0 0 0 ${original}%)` }}
            />
          )}
          {after && original > 0 && original < 100 && <span class="edge" style={{ left: `${original}%` }} />}
          {shown.report.blocks.map((each, i) => (
            <button
              key={i}
              type="button"
              class="block"
              aria-pressed={block === i}
              aria-label={text('studioBlock', i + 1, each.text)}
              title={text('studioCorrect')}
              style={placeOf(each, width, height)}
              onClick={({ currentTarget }) => choose(i, currentTarget)}
            />
          ))}
        </div>
      </section>
      <div class="row spread">
        {after && (
          <button type="button" aria-pressed={isBeside} onClick={() => setIsBeside(!isBeside)}>
            {text('sideBySide')}
          </button>
        )}
        {after && (
          <label class="compare">
            <span>{text('studioOriginal')}</span>
            <input
              type="range"
              name="compare"
              dir="ltr"
              min={0}
              max={100}
              value={original}
              aria-label={text('studioCompare')}
              onInput={({ currentTarget: { value } }) => setOriginal(Number(value))}
            />
          </label>
        )}
        <label class="zoom">
          {text('studioZoom')}
          <select
            name="zoom"
            value={zoom ?? 'fit'}
            onChange={({ currentTarget: { value } }) => setZoom(value === 'fit' ? null : Number(value))}
          >
            <option value="fit">{text('studioZoomFit')}</option>
            {ZOOMS.map((each) => (
              <option key={each} value={each}>
                {`${each * 100} %`}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}

/** Where a block stands in the picture, whatever the size that it is shown in. */
function placeOf({ quad: [a, b, , d] }: TranslatedBlock, width: number, height: number) {
  const share = (length: number, of: number) => `${(100 * length) / of}%`;
  return {
    left: share(a[0], width),
    top: share(a[1], height),
    inlineSize: share(Math.hypot(b[0] - a[0], b[1] - a[1]), width),
    blockSize: share(Math.hypot(d[0] - a[0], d[1] - a[1]), height),
    rotate: `${Math.atan2(b[1] - a[1], b[0] - a[0])}rad`,
  };
}
