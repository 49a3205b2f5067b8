import { browser } from './browser';

/** Where the content script is from the start, as the manifest says: no permission is asked there. An origin, or its match pattern. */
export const isBuiltIn = (site: string): boolean =>
  (browser.runtime.getManifest().content_scripts ?? []).some(({ matches }) =>
    matches?.includes(site.endsWith('/*') ? site : `${site}/*`),
  );

/** Match patterns know no ports: all of a host belong together. */
export function permissionFor(origin: string): { origins: string[] } {
  const { protocol, hostname } = new URL(origin);
  return { origins: [`${protocol}//${hostname}/*`] };
}

/** The automatic sites with this one among them, or without it. */
export const withSite = (sites: readonly string[], origin: string, isWanted: boolean): string[] => {
  const others = sites.filter((site) => site !== origin);
  return isWanted ? [...others, origin] : others;
};

/** As people know it. */
export const siteName = (origin: string): string => (isBuiltIn(origin) ? 'WhatsApp Web' : new URL(origin).host);

/** The origin of a page that can be an automatic site; null: the browser's own pages, files and the like. */
export function siteOrigin(url: string | undefined): string | null {
  const parsed = url === undefined ? null : URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.origin : null;
}
