import type { LanguageCode } from '../languages';
import type { Alignment, LetterClass, Rgb, TranslatedBlock } from '../pipeline/types';
import { type TextKey, text } from '../shared/text';
import { DraftField } from './draft-field';
import type { Edit } from './edits';
import { OtherWording } from './other-wording';

const LETTERS = {
  sans: 'lettersSans',
  serif: 'lettersSerif',
  display: 'lettersDisplay',
  condensed: 'lettersCondensed',
  script: 'lettersScript',
  hand: 'lettersHand',
  slab: 'lettersSlab',
  mono: 'lettersMono',
} as const satisfies Record<LetterClass, TextKey>;

const ALIGNMENTS = {
  left: 'alignLeft',
  center: 'alignCenter',
  right: 'alignRight',
  justify: 'alignJustify',
} as const satisfies Record<Alignment, TextKey>;

interface Props {
  readonly block: TranslatedBlock;
  readonly edit: Edit | undefined;
  readonly language: LanguageCode;
  /** null takes all changes back. */
  readonly change: (change: Edit | null, field: string | null) => void;
}

/** Corrects one text of the picture, and what it looks like. */
export function BlockEditor({ block, edit, language, change }: Props) {
  const { style } = block;
  const translation = edit?.translations?.[language] ?? block.translation?.text ?? '';
  const translate = (text: string, field: string | null) => change({ translations: { [language]: text } }, field);
  const ink = edit?.ink ?? style.ink;
  return (
    <div class="stack editor">
      <DraftField
        label={text('studioRecognised')}
        name="source"
        lang="en"
        value={edit?.text ?? block.text}
        save={(text) => change({ text }, 'text')}
      />
      <DraftField
        label={text('studioTranslation')}
        name="translation"
        lang={language}
        value={translation}
        save={(text) => translate(text, 'translation')}
      />
      <div class="row">
        <OtherWording
          source={edit?.text ?? block.text}
          translation={translation}
          language={language}
          choose={(text) => translate(text, null)}
        />
      </div>
      <Choice
        label={text('studioLetters')}
        name="letters"
        names={LETTERS}
        value={edit?.letterClass ?? style.letterClass}
        choose={(letterClass) => change({ letterClass }, null)}
      />
      <Choice
        label={text('studioAlign')}
        name="align"
        names={ALIGNMENTS}
        value={edit?.align ?? block.align ?? style.align}
        choose={(align) => change({ align }, null)}
      />
      <SizeField size={edit?.size ?? block.size ?? 1} change={(size) => change({ size }, null)} />
      <label class="row spread">
        <strong>{text('studioColour')}</strong>
        <input
          type="color"
          name="ink"
          value={toHex(ink)}
          onChange={({ currentTarget: { value } }) => change({ ink: fromHex(value) }, null)}
        />
      </label>
      <div class="row">
        <button type="button" class="small" onClick={() => translate('', null)}>
          {text('studioLeave')}
        </button>
        {edit && (
          <button type="button" class="small" onClick={() => change(null, null)}>
            {text('studioReset')}
          </button>
        )}
      </div>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly name: string;
  readonly names: Readonly<Record<T, TextKey>>;
  readonly value: T;
  readonly choose: (value: T) => void;
}

function Choice<T extends string>({ label, name, names, value, choose }: ChoiceProps<T>) {
  return (
    <label class="field">
      {label}
      <select name={name} value={value} onChange={({ currentTarget: { value } }) => choose(value as T)}>
        {(Object.entries(names) as [T, TextKey][]).map(([value, key]) => (
          <option key={value} value={value}>
            {text(key)}
          </option>
        ))}
      </select>
    </label>
  );
}

const SIZES = { least: 20, most: 300, step: 5 };

/** Per cent of the original's size. */
function SizeField({ size, change }: { readonly size: number; readonly change: (size: number) => void }) {
  const percent = Math.round(size * 100);
  return (
    <label class="field">
      <span class="row spread">
        {text('studioSize')}
        <span class="soft">{`${percent} %`}</span>
      </span>
      <input
        type="range"
        name="size"
        min={SIZES.least}
        max={SIZES.most}
        step={SIZES.step}
        value={percent}
        aria-valuetext={`${percent} %`}
        onChange={({ currentTarget: { value } }) => change(Number(value) / 100)}
      />
    </label>
  );
}

const toHex = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
const fromHex = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
