import type { LanguageCode } from '../languages';
import type { Engines, Translator } from '../pipeline/engines';
import type { Request } from '../pipeline/types';
import { chooseTranslators, type Kind, presentFor } from './choose-translators';
import { createPatchworkEraser } from './erasers/patchwork';
import { createLineFinder } from './finders/line-finder';
import { createLineReader } from './readers/line-reader';
import { createBergamot } from './translators/bergamot';
import type { BrowserTranslation } from './translators/browser-translation';
import { createBrowserTranslator } from './translators/browser-translator';
import { createGiven } from './translators/given';
import { createInOrder } from './translators/in-order';
import { createMemory } from './translators/memory';
import { createOpusMt } from './translators/opus-mt';
import { type Answers, createRemembering } from './translators/remembering';

// Made once and kept while the worker lives; each loads its library with the first picture that needs it.
const finder = createLineFinder();
const reader = createLineReader();
const eraser = createPatchworkEraser();
const memory = createMemory();
const opusMtByHub = new Map<string, (beams: number) => Translator>();
const BEAMS = { good: 4, fast: 1 };

export interface EngineChoice {
  /** Origin that models are downloaded from. */
  readonly hub: string;
  readonly translator?: 'automatic' | Kind;
  readonly fast?: boolean;
  /** false: only with what is on this machine; texts that need more stay as they are. */
  readonly mayDownload?: boolean;
  /** The user has permitted the second source of models. */
  readonly maySecond?: boolean;
}

function opusMt({ hub, fast }: EngineChoice): Translator {
  const known = opusMtByHub.get(hub) ?? createOpusMt({ hub, lookUpIn: memory.lookUpIn });
  opusMtByHub.set(hub, known);
  return known(fast ? BEAMS.fast : BEAMS.good);
}

async function translatorFor(
  { to, translations }: Request,
  choice: EngineChoice,
  ofBrowser: BrowserTranslation,
): Promise<Translator> {
  if (translations) return createGiven(translations);
  const { lookUpIn } = memory;
  const make: Record<Kind, () => Translator> = {
    bergamot: () => createBergamot({ hub: choice.hub, maySecond: choice.maySecond ?? false, lookUpIn }),
    browser: () => createBrowserTranslator(ofBrowser, lookUpIn),
    'opus-mt': () => opusMt(choice),
  };
  const kinds = chooseTranslators(choice, await presentFor(to));
  return createInOrder(['memory', ...kinds].join('+'), [memory, ...kinds.map((kind) => make[kind]())]);
}

const nothingByHeart = async () => () => null;

/**
 * How a text can be said, by all that is on this machine: the memory, Bergamot in two ways, the browser's own translator, Opus-MT. None is
 * fetched; each wording once.
 */
export async function wordingsOf(
  text: string,
  to: LanguageCode,
  hub: string,
  ofBrowser: BrowserTranslation,
  signal: AbortSignal,
): Promise<string[]> {
  const { isHere } = await presentFor(to);
  const bergamot = { hub, maySecond: false, lookUpIn: nothingByHeart };
  const translators = [
    memory,
    ...(isHere.bergamot ? [createBergamot(bergamot), createBergamot({ ...bergamot, otherWording: true })] : []),
    createBrowserTranslator(ofBrowser, nothingByHeart),
    ...(isHere['opus-mt'] ? [opusMt({ hub })] : []),
  ];
  const wordings = new Set<string>();
  for (const translator of translators) {
    const { translations } = await translator.translate([{ text }], to, () => {}, signal);
    for (const translation of translations) if (translation) wordings.add(translation.text);
  }
  return [...wordings];
}

/**
 * The registry: which engines work on a picture. `ofBrowser`: the browser's own translator, in the document that has it. `answers`: what
 * was translated in this picture before.
 */
export async function createEngines(
  request: Request,
  choice: EngineChoice,
  ofBrowser: BrowserTranslation,
  answers: Answers = new Map(),
): Promise<Engines> {
  const translator = await translatorFor(request, choice, ofBrowser);
  return {
    finder,
    reader,
    eraser,
    translator: request.translations
      ? translator
      : createRemembering(translator, answers, choice.fast ? 'fast' : 'good'),
  };
}
