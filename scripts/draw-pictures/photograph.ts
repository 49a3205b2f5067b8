import { dataUrl } from './data-url';

export type PhotographName = 'brook' | 'cat' | 'coffee' | 'dandelion' | 'mountain-path' | 'sunset';

/** A CSS `url(…)` of one of the photographs in backgrounds/ (credits beside them). */
export function photograph(name: PhotographName): string {
  return `url(${dataUrl(new URL(`backgrounds/${name}.jpg`, import.meta.url), 'image/jpeg')})`;
}
