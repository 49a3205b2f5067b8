import * as ort from 'onnxruntime-web';
import ortModule from '../../node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.mjs?url';
import ortWasm from '../../node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm?url';
import { once } from './once';

export interface Tensor {
  readonly data: Float32Array;
  /** Sizes, outermost first; their product is `data.length`. */
  readonly dims: readonly number[];
}

/** Named tensors in, named tensors out. */
export type Network = (inputs: Readonly<Record<string, Tensor>>) => Promise<Readonly<Record<string, Tensor>>>;

/**
 * An ONNX file of ours, opened at the first use by ONNX Runtime (the one build that the translator uses, too). It runs in the
 * caller's thread: that is the picture worker, which has nothing else to do meanwhile, and no tensor has to be copied.
 */
export function createNetwork(url: string): () => Promise<Network> {
  return once(async () => {
    ort.env.wasm.wasmPaths = { mjs: ortModule, wasm: ortWasm };
    ort.env.wasm.numThreads = 1; // steadier than two on two busy cores
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
    return runnerOf(await ort.InferenceSession.create(new Uint8Array(await response.arrayBuffer())));
  });
}

/** A session as a plain function. */
export function runnerOf(session: Pick<ort.InferenceSession, 'run'>): Network {
  return async (inputs) => {
    const feeds = Object.entries(inputs).map(([name, { data, dims }]) => [name, new ort.Tensor('float32', data, dims)]);
    const outputs = await session.run(Object.fromEntries(feeds));
    return Object.fromEntries(
      Object.entries(outputs).map(([name, { data, dims }]) => [name, { data: data as Float32Array, dims }]),
    );
  };
}
