import type { LanguageCode } from '../languages';
import type { Outcome } from '../shared/job-port';
import type { Settings } from '../shared/settings-schema';
import { correctionsFor, type Edits, hasEdits, NO_EDITS } from './edits';
import { begin, type History } from './history';

/** A picture in the studio. Its pixels stay encoded: hundreds of them fit into memory. */
export interface Item {
  readonly id: number;
  readonly name: string;
  readonly file: Blob;
  readonly history: History<Edits>;
  readonly step: Step;
  /** The last that came out well; it stays while the picture is drawn anew. */
  readonly shown?: Shown;
  /** The order (see `orderOf`) that was last carried out, well or not. */
  readonly carriedOut?: string;
  /** The edits as they were when the picture was last saved. */
  readonly saved: Edits;
  /** Address of a small picture for the list. */
  readonly thumbnail?: string;
}

export type Shown = Exclude<Outcome, { type: 'failed' }>;

export type Step =
  | { readonly type: 'waiting' }
  | { readonly type: 'working'; readonly share: number; readonly label: string }
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly sentence: string };

let last = 0;
export const newItem = (file: Blob, name: string): Item => {
  last += 1;
  return { id: last, name, file, history: begin(NO_EDITS), step: { type: 'waiting' }, saved: NO_EDITS };
};

/** All that the result depends on, beside the file: a picture is drawn anew when its order is another. */
export const orderOf = ({ history }: Item, { language, translator, fast }: Settings): string =>
  JSON.stringify([language, translator, fast, correctionsFor(history.present, language)]);

/** The next picture to work on: what the user looks at comes first. */
export function nextItem(items: readonly Item[], selected: number | null, settings: Settings): Item | undefined {
  const open = items.filter((item) => item.carriedOut !== orderOf(item, settings));
  return open.find(({ id }) => id === selected) ?? open[0];
}

export const isUnsaved = ({ history, saved }: Item): boolean =>
  history.present !== saved && (hasEdits(history.present) || hasEdits(saved));

/** The translated picture, when there is one in this language and as the user wants it now. */
export const resultOf = (item: Item, language: LanguageCode): Blob | null =>
  item.shown?.type === 'done' && item.shown.report.to === language ? item.shown.image : null;
