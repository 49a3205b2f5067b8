import type { Line } from '../../src/pipeline/types';

/** What was read in a picture, as JSON: reading takes longest, and is the same whatever is tried behind it. */
export function packReading(lines: readonly Line[]): string {
  return JSON.stringify(lines, (_, value) => (value instanceof Uint8Array ? { base64: toBase64(value) } : value));
}

export function unpackReading(json: string): Line[] {
  return JSON.parse(json, (_, value) => (value?.base64 === undefined ? value : fromBase64(value.base64)));
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
  return btoa(text);
}

const fromBase64 = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
