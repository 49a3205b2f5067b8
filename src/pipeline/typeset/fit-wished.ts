import type { Box } from '../geometry/frame';
import type { Picture } from '../types';
import { fitText } from './fit';
import { insidePicture } from './grow-box';
import type { Fitted, Plan } from './plan';
import { spaceIn } from './space-in';

/** In heights of a capital letter. */
const STEP = 0.25;

/**
 * A text in the size that the user wants: first no wider than its room, then as wide as the picture, and only where not even that is
 * enough, smaller. What lies around does not count: the user sees it.
 */
export function fitWished(plan: Plan, size: number, picture: Picture): Fitted[] {
  const { room, align, anchor, request, block } = plan;
  const wide = { ...room, whole: upToTheEdges(room.whole, picture, block.style.angle, STEP * block.style.capHeight) };
  const { widths, height } = spaceIn(wide, align, anchor);
  const wished = { ...request, foot: null, height, largest: size };
  const fit =
    fitText({ ...wished, exact: true }) ??
    fitText({ ...wished, widths, exact: true }) ??
    fitText({ ...wished, widths });
  return fit ? [{ plan: { ...plan, room: wide }, fit }] : [];
}

function upToTheEdges(box: Box, picture: Picture, angle: number, step: number): Box {
  let grown = box;
  for (const [side, by] of [['top', -step], ['bottom', step], ['left', -step], ['right', step]] as const) // biome-ignore format: four sides
    for (;;) {
      const next = { ...grown, [side]: grown[side] + by };
      if (!insidePicture(picture, next, angle, 0)) break;
      grown = next;
    }
  return grown;
}
