import { isSameSketch, type Sketch, sketchOf } from '../pixels/sketch';

/**
 * What was translated on this page and is to be translated again when the page shows it anew: known by its keys (what the site calls it, its
 * address), or, where a page gives it a new name and a new file, by what it looks like.
 */
export function createKnownAgain() {
  const keys = new Set<string>();
  const sketches = new Map<string, Sketch>();
  const seen = new WeakMap<HTMLImageElement, { readonly address: string; readonly sketch: Sketch | null }>();

  /** A page is looked through often: each file is drawn but once. */
  function lookAt(picture: Element): Sketch | null {
    if (!(picture instanceof HTMLImageElement) || !picture.complete) return null;
    const address = picture.currentSrc;
    const last = seen.get(picture);
    if (last?.address === address) return last.sketch;
    const sketch = sketchOf(picture);
    seen.set(picture, { address, sketch });
    return sketch;
  }

  return {
    /** `looks`: whether what it shows now is the picture itself. */
    add(picture: Element, names: readonly string[], looks: boolean): void {
      const sketch = looks ? lookAt(picture) : null;
      for (const name of names) keys.add(name);
      if (sketch && names[0] !== undefined) sketches.set(names[0], sketch);
    },
    forget(names: readonly string[]): void {
      for (const name of names) {
        keys.delete(name);
        sketches.delete(name);
      }
    },
    clear(): void {
      keys.clear();
      sketches.clear();
    },
    isEmpty: () => keys.size === 0,
    /** `isThere`: the one of this name is still to be seen: then another that looks the same is another. */
    has(picture: Element, names: readonly string[], isThere: (name: string) => boolean): boolean {
      if (names.some((name) => keys.has(name))) return true;
      const missing = [...sketches].filter(([name]) => !isThere(name));
      const sketch = missing.length > 0 ? lookAt(picture) : null;
      return sketch !== null && missing.some(([, known]) => isSameSketch(known, sketch));
    },
  };
}
