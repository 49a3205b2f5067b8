import { loadBergamot } from '@browsermt/bergamot-translator/worker/bergamot-translator-worker.js';

/** A list in the engine's memory. */
export interface List<T> {
  push_back(item: T): void;
  size(): number;
  get(index: number): T;
  delete(): void;
}

/** Bytes in the engine's memory. */
export interface Memory {
  getByteArrayView(): Int8Array;
}

/** Nothing of a translation is wanted but its words. */
export interface ResponseOptions {
  readonly qualityScores: boolean;
  readonly alignment: boolean;
  readonly html: boolean;
  readonly sentenceMappings: boolean;
}

export interface Response {
  getTranslatedText(): string;
}

/** Bergamot's classes (github.com/browsermt/bergamot-translator, wasm/bindings), as far as they are used here. */
export interface Engine {
  readonly AlignedMemory: new (bytes: number, alignment: number) => Memory;
  readonly AlignedMemoryList: new () => List<Memory>;
  readonly VectorString: new () => List<string>;
  readonly VectorResponseOptions: new () => List<ResponseOptions>;
  readonly TranslationModel: new (
    yaml: string,
    model: Memory,
    shortlist: Memory | null,
    vocabularies: List<Memory>,
    qualityModel: null,
  ) => object;
  readonly BlockingService: new (options: {
    readonly cacheSize: number;
  }) => {
    translate(model: object, texts: List<string>, options: List<ResponseOptions>): List<Response>;
  };
}

type Exports = Readonly<Record<string, (...args: readonly number[]) => unknown>>;

/** Firefox's own pages have these products in native code; extensions have not, and take those of the WASM itself. */
const PRODUCTS = {
  int8_prepare_a: 'int8PrepareAFallback',
  int8_prepare_b: 'int8PrepareBFallback',
  int8_prepare_b_from_transposed: 'int8PrepareBFromTransposedFallback',
  int8_prepare_b_from_quantized_transposed: 'int8PrepareBFromQuantizedTransposedFallback',
  int8_prepare_bias: 'int8PrepareBiasFallback',
  int8_multiply_and_add_bias: 'int8MultiplyAndAddBiasFallback',
  int8_select_columns_of_b: 'int8SelectColumnsOfBFallback',
} as const;

/** Starts the engine, without a model. Rejects when the WASM does not start. */
export async function startEngine(wasm: WebAssembly.Module): Promise<Engine> {
  return new Promise((resolve, reject) => {
    let exports: Exports = {};
    const settings = {
      print() {},
      printErr() {},
      onAbort: (reason: unknown) => reject(new Error(`Aborted: ${String(reason)}`)),
      instantiateWasm(imports: WebAssembly.Imports, accept: (instance: WebAssembly.Instance) => void) {
        const products = Object.entries(PRODUCTS).map(([name, own]) => [
          name,
          (...args: readonly number[]) => exports[own]?.(...args),
        ]);
        const instance = new WebAssembly.Instance(wasm, { ...imports, wasm_gemm: Object.fromEntries(products) });
        exports = instance.exports as unknown as Exports;
        accept(instance);
        return instance.exports;
      },
      onRuntimeInitialized: () => resolve(settings as unknown as Engine),
    };
    try {
      loadBergamot(settings);
    } catch (error) {
      reject(error);
    }
  });
}
