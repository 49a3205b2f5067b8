import type { LanguageCode } from '../languages';
import { request } from './messages';
import { loadSettings } from './settings';

/** How a text can be said in this language, by all that is on this machine. */
export async function askWordings(source: string, to: LanguageCode): Promise<readonly string[]> {
  const { hub } = await loadSettings();
  await request('open-engine');
  return request('wordings-of', source, to, hub);
}

/** The one after this, round and round; null: there is no other. */
export function nextWording(wordings: readonly string[], now: string): string | null {
  const next = wordings[(wordings.indexOf(now) + 1) % wordings.length];
  return next === undefined || next === now ? null : next;
}
