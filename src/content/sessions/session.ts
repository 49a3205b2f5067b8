import type { LanguageCode } from '../../languages';
import type { Site } from '../sites/site';

/**
 * `asked`: by the user, who is told everything. `passing`: with others, so that only pictures without English text go without a word.
 * `silent`: by nobody, so that only translations are.
 */
export type Manner = 'asked' | 'passing' | 'silent';

/** Translates the picture and lays the translation over it. */
export interface Session {
  restart(manner: Manner): void;
  /** The page has changed: perhaps it shows a better version of the picture now, or another picture. */
  refresh(): void;
  /** Resolves when the first attempt has come to an end, whichever. */
  readonly settled: Promise<void>;
}

export interface SessionOptions {
  readonly manner: Manner;
  readonly site: Site;
  /** Chosen for this picture alone. */
  readonly language: LanguageCode | undefined;
  readonly languageChosen: (language: LanguageCode) => void;
  /** Where the page has put the picture when it is no longer there. */
  readonly findTwin: () => Element | undefined;
  /** The session lies on this element now. */
  readonly moved: (picture: Element) => void;
  /** `closed` by the user; `gone`; `replaced`: the element shows another picture; `idle`: there is nothing to show. */
  readonly onEnd: (why: 'closed' | 'gone' | 'replaced' | 'idle') => void;
}
