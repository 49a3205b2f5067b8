import { readFileSync } from 'node:fs';

/** A file as a data: url, so that a page without an address may use it. */
export function dataUrl(path: string | URL, mediaType: string): string {
  return `data:${mediaType};base64,${readFileSync(path).toString('base64')}`;
}
