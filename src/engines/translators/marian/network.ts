import { createGatherer } from './create-gatherer';
import type { Network, Row } from './decode';

/** What ONNX Runtime's tensors and sessions have in common in a browser and in Node. */
export interface Tensor {
  readonly data: unknown;
  readonly dims: readonly number[];
}
export interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Record<string, Tensor>, fetches: readonly string[]): Promise<Record<string, Tensor>>;
}

export interface NetworkParts {
  readonly encoder: Session;
  /** Optimum's merged decoder: with and without a cache in one file. */
  readonly decoder: Session;
  readonly startToken: number;
  readonly padToken: number;
  readonly heads: number;
  /** Numbers per head: width of the model / heads. */
  readonly headSize: number;
  readonly makeTensor: (type: 'float32' | 'int64' | 'bool', data: unknown, dims: readonly number[]) => Tensor;
}

/** Keys and values of attention, and what else goes into every step, by the decoder's name of the input. */
type Feeds = Readonly<Record<string, Tensor>>;

/**
 * A Marian network in two ONNX sessions. The keys and values of the source never change: they are kept per sentence and handed out
 * again when the rows change; those of the target follow the row that each new row goes on from.
 */
export function createNetwork({
  encoder,
  decoder,
  startToken,
  padToken,
  heads,
  headSize,
  makeTensor,
}: NetworkParts): Network {
  const cacheNames = decoder.inputNames.filter((name) => name.startsWith('past_key_values.'));
  const isSource = (name: string) => name.includes('.encoder.');
  const presentOf = (name: string) => name.replace('past_key_values', 'present');
  const [sourceNames, targetNames] = [cacheNames.filter(isSource), cacheNames.filter((name) => !isSource(name))];

  /** Per sentence. */
  let perSentence: Feeds = {};
  /** Per row, for the sentences of `sentences`. */
  let perRow: Feeds = {};
  let sentences: readonly number[] = [];
  /** Per row of the step before; null before the first. */
  let target: Feeds | null = null;

  const gatherRows = createGatherer();
  const gather = (feeds: Feeds, rows: readonly number[]): Feeds =>
    Object.fromEntries(Object.entries(feeds).map(([name, tensor]) => [name, gatherTensor(name, tensor, rows)]));

  function gatherTensor(name: string, { data, dims }: Tensor, rows: readonly number[]): Tensor {
    const gathered = gatherRows(name, data as Float32Array | BigInt64Array, dims[0]!, rows);
    return makeTensor(gathered instanceof BigInt64Array ? 'int64' : 'float32', gathered, [
      rows.length,
      ...dims.slice(1),
    ]);
  }

  return {
    startToken,
    async read(sources) {
      const width = Math.max(...sources.map(({ length }) => length));
      const ids = new BigInt64Array(sources.length * width).fill(BigInt(padToken));
      const mask = new BigInt64Array(sources.length * width);
      for (const [i, source] of sources.entries()) {
        ids.set(source.map(BigInt), i * width);
        mask.fill(1n, i * width, i * width + source.length);
      }
      const attention = makeTensor('int64', mask, [sources.length, width]);
      const read = await encoder.run(
        { input_ids: makeTensor('int64', ids, [sources.length, width]), attention_mask: attention },
        ['last_hidden_state'],
      );
      perSentence = { encoder_hidden_states: read.last_hidden_state!, encoder_attention_mask: attention };
      perRow = perSentence;
      sentences = sources.map((_, i) => i);
      target = null;
    },

    async step(rows) {
      const isFirst = target === null;
      const wanted = rows.map(({ sentence }) => sentence);
      if (!isSame(wanted, sentences)) {
        perRow = gather(perSentence, wanted);
        sentences = wanted;
      }
      const none = makeTensor('float32', new Float32Array(0), [rows.length, heads, 0, headSize]);
      const past = target ? moveRows(target, rows) : Object.fromEntries(cacheNames.map((name) => [name, none]));
      const fetched = (isFirst ? cacheNames : targetNames).map(presentOf);
      const feeds: Feeds = {
        ...past,
        ...perRow,
        input_ids: makeTensor(
          'int64',
          BigInt64Array.from(rows, ({ token }) => BigInt(token)),
          [rows.length, 1],
        ),
        use_cache_branch: makeTensor('bool', [!isFirst], [1]),
      };
      const output = await decoder.run(pick(feeds, decoder.inputNames), ['logits', ...fetched]);
      const present = (names: readonly string[]): Feeds =>
        Object.fromEntries(names.map((name) => [name, output[presentOf(name)]!]));
      // The first step's rows are the sentences, in order.
      if (isFirst) perRow = perSentence = { ...perSentence, ...present(sourceNames) };
      target = present(targetNames);
      return splitRows(output.logits!);
    },
  };

  function moveRows(feeds: Feeds, rows: readonly Row[]): Feeds {
    const parents = rows.map(({ parent }) => parent);
    const inPlace = parents.length === feeds[targetNames[0]!]!.dims[0] && parents.every((parent, i) => parent === i);
    return inPlace ? feeds : gather(feeds, parents);
  }
}

const pick = (feeds: Feeds, names: readonly string[]): Record<string, Tensor> =>
  Object.fromEntries(names.flatMap((name) => (feeds[name] ? [[name, feeds[name]]] : [])));

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

function splitRows({ data, dims }: Tensor): Float32Array[] {
  const [rows = 0, , vocabulary = 0] = dims;
  return Array.from({ length: rows }, (_, i) => (data as Float32Array).subarray(i * vocabulary, (i + 1) * vocabulary));
}
