import { basename, dirname } from 'node:path';

/** By name: its types cannot be found, and tests should not depend on them. */
const RUNTIME = 'onnxruntime-web';

/** A Marian model from a folder, in Node, as the worker opens it. `threads`: of WebAssembly. For tests and benches. */
export async function openMarianInNode(folder: string, threads = 1) {
  const onnxRuntime = await import(RUNTIME);
  // transformers.js takes the runtime that it finds here: the one that the browser has, not Node's own.
  (globalThis as Record<symbol, unknown>)[Symbol.for('onnxruntime')] = onnxRuntime;
  const { env, Tensor } = await import('@huggingface/transformers');
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.localModelPath = `${dirname(folder)}/`;
  const { wasm } = onnxRuntime.env;
  delete wasm.wasmPaths; // the library points it at a server
  wasm.numThreads = threads;
  const { openMarian } = await import('../src/engines/translators/marian/open-marian');
  const options = { device: 'auto', session_options: { executionProviders: ['wasm'] } };
  return { ...(await openMarian(basename(folder), '', options)), Tensor };
}
