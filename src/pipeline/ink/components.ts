export interface Component {
  /** Indices of its pixels. */
  readonly pixels: Int32Array;
  readonly left: number;
  readonly top: number;
  /** Inclusive. */
  readonly right: number;
  readonly bottom: number;
}

/** Connected components (8 neighbours) of the non-zero pixels. */
export function componentsOf(mask: Uint8Array, width: number, height: number): Component[] {
  const seen = new Uint8Array(mask.length);
  const queue = new Int32Array(countOf(mask));
  const components: Component[] = [];
  let end = 0;
  for (let start = 0; start < mask.length; start++) {
    if (!mask[start] || seen[start]) continue;
    const first = end;
    queue[end++] = start;
    seen[start] = 1;
    let [left, right, top, bottom] = [width, 0, height, 0];
    for (let next = first; next < end; next++) {
      const at = queue[next]!;
      const y = Math.floor(at / width);
      const x = at - y * width;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      const back = x > 0 ? -1 : 0;
      const on = x < width - 1 ? 1 : 0;
      const lowest = y < height - 1 ? at + width : at;
      for (let row = y > 0 ? at - width : at; row <= lowest; row += width)
        for (let neighbour = row + back; neighbour <= row + on; neighbour++) {
          if (!mask[neighbour] || seen[neighbour]) continue;
          seen[neighbour] = 1;
          queue[end++] = neighbour;
        }
    }
    components.push({ pixels: queue.subarray(first, end), left, top, right, bottom });
  }
  return components;
}

function countOf(mask: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < mask.length; i++) if (mask[i]) count++;
  return count;
}
