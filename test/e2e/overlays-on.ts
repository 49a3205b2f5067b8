import type { Locator } from 'playwright-core';

/** How far the overlay nearest to this element is from it, in CSS px: our elements stand at the end of the page, not beside the picture. */
export const distanceOfOverlay = (place: Locator): Promise<number> =>
  place.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const sides = ['left', 'top', 'right', 'bottom'] as const;
    const distances = [...document.querySelectorAll('palimpsest-overlay')].map((overlay) => {
      const other = overlay.getBoundingClientRect();
      return Math.max(...sides.map((side) => Math.abs(other[side] - box[side])));
    });
    return Math.min(Number.POSITIVE_INFINITY, ...distances);
  });

/** How many overlays lie inside this element. */
export const overlaysOn = (place: Locator): Promise<number> =>
  place.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return [...document.querySelectorAll('palimpsest-overlay')].filter((overlay) => {
      const box = overlay.getBoundingClientRect();
      const isInside = box.left >= left - 1 && box.top >= top - 1 && box.right <= right + 1 && box.bottom <= bottom + 1;
      return isInside && box.width > 1;
    }).length;
  });

/** Whether the element shows a translation by itself. */
export const paintsItself = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => {
    const { content, backgroundImage } = getComputedStyle(element);
    return /url\("blob:/.test(element.localName === 'img' ? content : backgroundImage);
  });
