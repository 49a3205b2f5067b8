/** Parts of a grey level that are told apart. */
const PARTS = 16;
/** No difference of two colours (four channels) is larger, grey levels. */
const MOST = 512;

/** The difference (grey levels) that this share of all differences lies below. */
export function quantileOf(differences: Float32Array, share: number): number {
  const counts = new Uint32Array(PARTS * MOST);
  for (let i = 0; i < differences.length; i++) counts[Math.floor(PARTS * differences[i]!)]!++;
  let below = 0;
  const part = counts.findIndex((count) => {
    below += count;
    return below > share * differences.length;
  });
  return part / PARTS;
}
