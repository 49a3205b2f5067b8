import { isSameRatio } from './same-ratio';

/** Px: what is wider costs time and shows no more. */
const WIDEST = 3000;

/** The address of the largest of the sizes that the page offers of this very picture; null: what is shown is the largest. */
export function fullSizeOf(img: HTMLImageElement): string | null {
  // Shown pixel by pixel: then a larger one would not fit.
  if (/none|scale-down/.test(getComputedStyle(img).objectFit)) return null;
  const sets = [img, ...(img.closest('picture')?.querySelectorAll('source') ?? [])].map(({ srcset }) => parse(srcset));
  const candidates = sets.find((set) => set.some(({ address }) => address === img.currentSrc)) ?? [];
  const allowed = candidates.filter(({ unit, size }) => unit === 'x' || size <= WIDEST);
  const [best] = allowed.toSorted((a, b) => b.size - a.size);
  return best && best.address !== img.currentSrc ? best.address : null;
}

interface Candidate {
  readonly address: string;
  readonly size: number;
  readonly unit: string;
}

/** After the HTML standard, 4.8.4.3.10 (parsing a srcset attribute), as far as pages use it. */
function parse(srcset: string): Candidate[] {
  const found = srcset.matchAll(/([^\s,]\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g);
  return [...found].flatMap(([, address = '', size = '1', unit = 'x']) => {
    const url = URL.parse(address, document.baseURI);
    return url ? [{ address: url.href, size: Number(size), unit }] : [];
  });
}

/** Whether the file shows the element's picture, uncut. */
export async function isSameShape(file: Blob, { naturalWidth, naturalHeight }: HTMLImageElement): Promise<boolean> {
  try {
    const { width, height } = await createImageBitmap(file);
    return isSameRatio(width / height, naturalWidth / naturalHeight);
  } catch {
    return false;
  }
}
