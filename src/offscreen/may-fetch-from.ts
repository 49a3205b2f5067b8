import { browser } from '../shared/browser';
import { request } from '../shared/messages';

/** Whether the user has permitted to fetch models from this origin. An offscreen document has to ask the background. */
export const mayFetchFrom = async (origin: string): Promise<boolean> =>
  browser.permissions ? browser.permissions.contains({ origins: [`${origin}/*`] }) : request('may-fetch', origin);
