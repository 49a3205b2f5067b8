/** CRXJS: a content script bundled into one classic file; the value is its name in the package. */
declare module '*.iife?script' {
  const fileName: string;
  export default fileName;
}

/** Its own types are not reachable under its "exports". */
declare module 'onnxruntime-web' {
  export const env: typeof import('onnxruntime-common').env;
  export const InferenceSession: typeof import('onnxruntime-common').InferenceSession;
  export type InferenceSession = import('onnxruntime-common').InferenceSession;
  export const Tensor: typeof import('onnxruntime-common').Tensor;
}

/** The folders of `_locales`, by code: put in by the build. */
declare const INTERFACE_LANGUAGES: readonly string[];

/** Bergamot's glue as a module: see build/bergamot-plugin.ts. */
declare module '@browsermt/bergamot-translator/worker/bergamot-translator-worker.js' {
  /** Fills `settings` with the classes of the engine, as soon as its WASM runs. */
  export function loadBergamot(settings: object): unknown;
}
