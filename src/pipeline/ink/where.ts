/** A mask of `length` pixels: 1 where the test holds. (Far quicker than `Uint8Array.from` with a function.) */
export function where(length: number, holds: (at: number) => boolean): Uint8Array {
  const mask = new Uint8Array(length);
  for (let at = 0; at < length; at++) if (holds(at)) mask[at] = 1;
  return mask;
}
