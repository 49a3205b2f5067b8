import type { Engines, Translator } from '../pipeline/engines';
import type { Request } from '../pipeline/types';
import { loadOpenCv } from './erasers/open-cv';
import { createPatchworkEraser } from './erasers/patchwork';
import { createLineFinder } from './finders/line-finder';
import { isDownloaded } from './model-cache';
import { opusMtModel } from './models';
import { createLineReader } from './readers/line-reader';
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
const eraser = createPatchworkEraser(loadOpenCv);
const memory = createMemory();
const opusMtByHub = new Map<string, (beams: number) => Translator>();
const BEAMS = { good: 4, fast: 1 };

export interface EngineChoice {
  /** Origin that models are downloaded from. */
  readonly hub: string;
  readonly translator?: 'automatic' | 'opus-mt' | 'browser';
  readonly fast?: boolean;
  /** false: only with what is on this machine; texts that need more stay as they are. */
  readonly mayDownload?: boolean;
}

function opusMt({ hub, fast }: EngineChoice): Translator {
  const known = opusMtByHub.get(hub) ?? createOpusMt({ hub, lookUpIn: memory.lookUpIn });
  opusMtByHub.set(hub, known);
  return known(fast ? BEAMS.fast : BEAMS.good);
}

/** By itself: what is on this machine already, Opus-MT first; a download only when neither is. */
async function translatorFor(
  { to, translations }: Request,
  choice: EngineChoice,
  ofBrowser: BrowserTranslation,
): Promise<Translator> {
  if (translations) return createGiven(translations);
  const browser = createBrowserTranslator(ofBrowser, memory.lookUpIn);
  if (choice.translator === 'browser') return createInOrder('memory+browser', [memory, browser]);
  const model = opusMtModel(to);
  const isHere = model !== null && (await isDownloaded(model));
  if (choice.mayDownload === false && !isHere) return createInOrder('memory+browser', [memory, browser]);
  if (choice.translator === 'opus-mt' || isHere) return createInOrder('memory+opus-mt', [memory, opusMt(choice)]);
  return createInOrder('memory+browser+opus-mt', [memory, browser, opusMt(choice)]);
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
