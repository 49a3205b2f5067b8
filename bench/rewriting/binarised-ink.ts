import { readFileSync } from 'node:fs';
import { InferenceSession, Tensor } from 'onnxruntime-web';
import { once } from '../../src/engines/once';
import { cutsOf } from '../../src/engines/readers/cuts-of';
import { inkInPicture } from '../../src/engines/readers/strip-ink';
import type { Ink, Picture, Quad } from '../../src/pipeline/types';

const open = once(async () => {
  const session = await InferenceSession.create(readFileSync(new URL('../../models/binariser.onnx', import.meta.url)));
  return async (inputs: Readonly<Record<string, { data: Float32Array; dims: readonly number[] }>>) => {
    const feeds = Object.entries(inputs).map(([name, { data, dims }]) => [name, new Tensor('float32', data, dims)]);
    const outputs = await session.run(Object.fromEntries(feeds));
    return Object.fromEntries(
      Object.entries(outputs).map(([name, { data, dims }]) => [name, { data: data as Float32Array, dims }]),
    );
  };
});

/** The ink of a found line, as the reader gives it when every word of it was read. */
export async function binarisedInk(picture: Picture, quad: Quad): Promise<Ink | undefined> {
  const [cut] = (await cutsOf(picture, quad, await open())).flat();
  return (cut && inkInPicture(picture, cut.strip, cut.mask, [{ from: 0, to: cut.strip.width }])) ?? undefined;
}
