import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as ort from 'onnxruntime-web';

// npx tsx training/reader/check.ts [--model models/reader.onnx] --check /tmp/reader.json
// Runs a network in onnxruntime-web (WebAssembly, one thread) on the sample that export.py or same.py wrote and compares with torch;
// then measures it. Times are CPU time of this process, so that a busy machine does not falsify them.

type Flat = { dims: number[]; data: number[] };
const SHAPES = [[1, 3, 48, 320], [1, 3, 48, 1200], [4, 3, 48, 320]];
/** Of a probability: what 8-bit arithmetic changes on noise. same.py compares both in single precision. */
const LARGEST_DIFFERENCE = 5e-3;
const { values } = parseArgs({ options: { model: { type: 'string', default: 'models/reader.onnx' }, check: { type: 'string', default: '/tmp/reader.json' } } });
const { sample, wanted }: { sample: Flat; wanted: Flat[] } = JSON.parse(readFileSync(values.check, 'utf8'));
ort.env.wasm.numThreads = 1;

const session = await ort.InferenceSession.create(readFileSync(values.model), { executionProviders: ['wasm'] });
const run = async (dims: number[], data: Float32Array) => {
  const outputs = await session.run({ [session.inputNames[0] ?? '']: new ort.Tensor('float32', data, dims) });
  return session.outputNames.map((name) => outputs[name]);
};
const said = await run(sample.dims, Float32Array.from(sample.data));
const worst = Math.max(...wanted.map(({ dims, data }, n) => {
  // Of numbers over 1 (CSS weights): the share.
  const off = data.reduce((most, value, i) => Math.max(most, Math.abs(value - Number(said[n]?.data[i])) / Math.max(1, Math.abs(value))), 0);
  console.log(`${values.model} ${said[n]?.dims.join('x')} (${dims.join('x')}): onnxruntime-web against torch: at most ${off.toExponential(1)}`);
  return off;
}));
for (const dims of SHAPES) {
  const data = new Float32Array(dims.reduce((a, b) => a * b)).map(() => Math.random() * 2 - 1);
  const times: number[] = [];
  for (let i = 0; i < 7; i++) {
    const before = process.cpuUsage();
    await run(dims, data);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  console.log(`${dims.join('x')}: ${times[0]?.toFixed(0)} ms at best, ${times[3]?.toFixed(0)} ms in the middle`);
}
process.exit(worst < LARGEST_DIFFERENCE ? 0 : 1);
