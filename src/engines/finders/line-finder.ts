import detectorUrl from '../../../models/detector.onnx?url';
import type { Finder } from '../../pipeline/engines';
import { PipelineError } from '../../pipeline/errors';
import { opaque } from '../../pipeline/opaque';
import { createNetwork } from '../network';

import { findLineBoxes } from './find-line-boxes';
import { quadOfBox } from './line-box';

/** PP-OCRv4's text detector (models/detector.md). */
export function createLineFinder(): Finder {
  const open = createNetwork(detectorUrl);
  return {
    id: 'pp-ocrv4-detector',
    async find(picture, signal) {
      try {
        const boxes = await findLineBoxes(opaque(picture), await open(), signal);
        return boxes.map((box) => ({ quad: quadOfBox(box) }));
      } catch (cause) {
        signal.throwIfAborted();
        throw new PipelineError('engine-failed', 'finding', { cause });
      }
    },
  };
}
