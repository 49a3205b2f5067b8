import type { Line } from '../../src/pipeline/types';
import { fromBase64, toBase64 } from '../base64';

/** What was read in a picture, as JSON: reading takes longest, and is the same whatever is tried behind it. */
export function packReading(lines: readonly Line[]): string {
  return JSON.stringify(lines, (_, value) => (value instanceof Uint8Array ? { base64: toBase64(value) } : value));
}

export function unpackReading(json: string): Line[] {
  return JSON.parse(json, (_, value) => (value?.base64 === undefined ? value : fromBase64(value.base64)));
}
