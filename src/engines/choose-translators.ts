import type { LanguageCode } from '../languages';
import { bergamotModel } from './catalogue';
import { isDownloaded } from './model-cache';
import { opusMtModel } from './models';

export type Kind = 'bergamot' | 'browser' | 'opus-mt';

export interface Wish {
  /** What the user chose in the settings; it stays chosen wherever it knows the language. */
  readonly translator?: 'automatic' | Kind;
  /** false: only with what is on this machine; texts that need more stay as they are. */
  readonly mayDownload?: boolean;
}

/** Which full translators know a language, and which have their model here. */
export interface Present {
  readonly knows: Readonly<Record<'bergamot' | 'opus-mt', boolean>>;
  readonly isHere: Readonly<Record<'bergamot' | 'opus-mt', boolean>>;
}

/**
 * Which translators are asked after the memory, and in which order. By itself: Bergamot, here or to be fetched; where it is not here yet, an
 * Opus-MT that somebody has from before; the browser's own. Opus-MT is fetched where there is nothing else.
 */
export function chooseTranslators({ translator = 'automatic', mayDownload = true }: Wish, present: Present): Kind[] {
  const { knows, isHere } = present;
  if (translator === 'browser') return ['browser'];
  const wanted = translator !== 'automatic' && knows[translator] ? translator : null;
  if (wanted && (mayDownload || isHere[wanted])) return [wanted];
  if (wanted) return ['browser'];
  if (isHere.bergamot) return ['bergamot'];
  if (isHere['opus-mt']) return ['opus-mt'];
  if (!mayDownload) return ['browser'];
  // The browser's pack may be here already: no need for Opus-MT's hundred megabytes.
  return knows.bergamot ? ['bergamot', 'browser'] : ['browser', 'opus-mt'];
}

/** What chooseTranslators needs to know. */
export async function presentFor(to: LanguageCode): Promise<Present> {
  const models = { bergamot: await bergamotModel(to), 'opus-mt': opusMtModel(to) };
  const here = async (kind: keyof typeof models) => models[kind] !== null && (await isDownloaded(models[kind]));
  return {
    knows: { bergamot: models.bergamot !== null, 'opus-mt': models['opus-mt'] !== null },
    isHere: { bergamot: await here('bergamot'), 'opus-mt': await here('opus-mt') },
  };
}
