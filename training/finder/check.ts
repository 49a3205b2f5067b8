import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as ort from 'onnxruntime-web';

// npx tsx training/finder/check.ts --models models --check /tmp/check.json
// Runs the exported networks in onnxruntime-web (WebAssembly, one thread) on the sample that export.py wrote and compares with
// torch; then measures them. Times are CPU time of this process, so that a busy machine does not falsify them.

type Flat = { dims: number[]; data: number[] };
const SHAPES = { finder: [[1, 3, 768, 1024], [1, 3, 640, 640]], binariser: [[1, 3, 48, 480], [5, 3, 48, 480]] };
const { values } = parseArgs({ options: { models: { type: 'string', default: 'models' }, check: { type: 'string', default: '/tmp/check.json' } } });
const checks: Record<string, { sample: Flat; wanted: Record<string, Flat> }> = JSON.parse(readFileSync(values.check, 'utf8'));
ort.env.wasm.numThreads = 1;
let wrong = false;

for (const [name, { sample, wanted }] of Object.entries(checks)) {
  const session = await ort.InferenceSession.create(resolve(values.models, `${name}.onnx`), { executionProviders: ['wasm'] });
  const input = session.inputNames[0] ?? '';
  const run = (dims: number[], data: Float32Array) => session.run({ [input]: new ort.Tensor('float32', data, dims) });
  const said = await run(sample.dims, Float32Array.from(sample.data));
  for (const [output, { data }] of Object.entries(wanted)) {
    const worst = data.reduce((most, value, i) => Math.max(most, Math.abs(value - Number(said[output]?.data[i]))), 0);
    wrong ||= !(worst < 1e-3);
    console.log(`${name} ${output}: onnxruntime-web against torch (same int8 weights): at most ${worst.toExponential(1)}`);
  }
  for (const dims of SHAPES[name as keyof typeof SHAPES]) {
    const data = new Float32Array(dims.reduce((a, b) => a * b)).map(() => Math.random());
    const times: number[] = [];
    for (let i = 0; i < 7; i++) {
      const before = process.cpuUsage();
      await run(dims, data);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
    times.sort((a, b) => a - b);
    console.log(`${name} ${dims.join('x')}: ${times[0]?.toFixed(0)} ms at best, ${times[3]?.toFixed(0)} ms in the middle`);
  }
}
process.exit(wrong ? 1 : 0);
