export type Rows = Float32Array | BigInt64Array;

/** Chosen rows of a matrix, in the order asked for; a row may come more than once. `count`: rows that `data` has. */
export function gatherRows<T extends Rows>(data: T, count: number, rows: readonly number[]): T {
  const size = data.length / count;
  const gathered = new (data.constructor as new (length: number) => T)(rows.length * size);
  for (const [i, row] of rows.entries()) gathered.set(data.subarray(row * size, (row + 1) * size) as never, i * size);
  return gathered;
}
