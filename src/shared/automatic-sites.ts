import { browser } from './browser';

/** Where the content script is from the start, as the manifest says: no permission is asked there. */
export const isBuiltIn = (origin: string): boolean =>
  (browser.runtime.getManifest().content_scripts ?? []).some(({ matches }) => matches.includes(`${origin}/*`));

/** Match patterns know no ports: all of a host belong together. */
export function permissionFor(origin: string): { origins: string[] } {
  const { protocol, hostname } = new URL(origin);
  return { origins: [`${protocol}//${hostname}/*`] };
}

/** As people know it. */
export const siteName = (origin: string): string => (isBuiltIn(origin) ? 'WhatsApp Web' : new URL(origin).host);

/** The origin of a page that can be an automatic site; null: the browser's own pages, files and the like. */
export function siteOrigin(url: string | undefined): string | null {
  const parsed = url === undefined ? null : URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.origin : null;
}
