/** 1 where the value reaches the threshold, else 0. A loop: `Uint8Array.from` with a function takes twenty times as long. */
export function atLeast(values: Float32Array, threshold: number): Uint8Array {
  const mask = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i++) if (values[i]! >= threshold) mask[i] = 1;
  return mask;
}
