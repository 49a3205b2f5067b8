import { overPage } from '../pipeline/over-page';
import type { Picture } from '../pipeline/types';

/** The picture without see-through pixels: over white, as a page would show it. The same one when there are none. */
export const overWhite = (picture: Picture): Picture => overPage(picture, 255);
