import type { Engines, Translator } from '../pipeline/engines';
import type { Request } from '../pipeline/types';
import { createPatchworkEraser } from './erasers/patchwork';
import { createTesseractPage } from './readers/tesseract-page';
import { createGiven } from './translators/given';
import { createInOrder } from './translators/in-order';
import { createMemory } from './translators/memory';
import { createOpusMt } from './translators/opus-mt';

// Made once and kept while the worker lives; each loads its library with the first picture that needs it.
const page = createTesseractPage();
const eraser = createPatchworkEraser();
const memory = createMemory();
const models = new Map<string, Translator>();

function opusMt(hub: string): Translator {
  const known = models.get(hub) ?? createOpusMt({ hub, beams: 4, lookUpIn: memory.lookUpIn });
  models.set(hub, known);
  return known;
}

/** The registry: which engines work on a picture. `hub` is the origin that models are downloaded from. */
export function createEngines({ translations }: Request, hub: string): Engines {
  const translator = translations ? createGiven(translations) : createInOrder('memory+opus-mt', [memory, opusMt(hub)]);
  return { ...page, eraser, translator };
}
