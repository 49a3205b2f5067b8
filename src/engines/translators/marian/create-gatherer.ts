type Rows = Float32Array | BigInt64Array;

/** Room for rows that grow with every step: more than asked for, so that it lasts some steps. */
const SPARE = 1.5;

/**
 * Gathers chosen rows of matrices, in the order asked for; a row may come more than once. `count`: rows that `data` has. What is gathered
 * under a name is good until the next time under this name: fresh memory costs several times what the copying does.
 */
export function createGatherer() {
  const rooms = new Map<string, Rows>();
  return <T extends Rows>(name: string, data: T, count: number, rows: readonly number[]): T => {
    const size = data.length / count;
    const length = rows.length * size;
    let room = rooms.get(name);
    if (!room || room.length < length) {
      room = new (data.constructor as new (length: number) => T)(Math.ceil(SPARE * length));
      rooms.set(name, room);
    }
    for (const [i, row] of rows.entries()) room.set(data.subarray(row * size, (row + 1) * size) as never, i * size);
    return room.subarray(0, length) as T;
  };
}
