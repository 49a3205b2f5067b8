import finderUrl from '../../../models/finder.onnx?url';
import type { Finder } from '../../pipeline/engines';
import { PipelineError } from '../../pipeline/errors';
import { createNetwork } from '../network';
import { overWhite } from '../over-white';
import { findLineBoxes } from './find-line-boxes';
import { quadOfBox } from './line-box';

/** Our own network, trained on pictures like forwards (models/finder.md). */
export function createLineFinder(): Finder {
  const open = createNetwork(finderUrl);
  return {
    id: 'palimpsest-finder',
    async find(picture, signal) {
      try {
        const boxes = await findLineBoxes(overWhite(picture), await open(), signal);
        return boxes.map((box) => ({ quad: quadOfBox(box) }));
      } catch (cause) {
        signal.throwIfAborted();
        throw new PipelineError('engine-failed', 'finding', { cause });
      }
    },
  };
}
