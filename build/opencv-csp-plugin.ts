import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { splitOpenCv } from './opencv-csp.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PACKAGE = join(ROOT, 'node_modules/@techstark/opencv-js');
const WASM = join(ROOT, 'node_modules/.cache/palimpsest/opencv.wasm');
const ID = 'virtual:opencv';

/** Gives `import openCv, { wasmUrl } from 'virtual:opencv'`: OpenCV.js as an extension can load it. */
export function openCvCsp(): Plugin {
  return {
    name: 'palimpsest:opencv-csp',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
      const { code, wasm } = splitOpenCv(readFileSync(join(PACKAGE, 'dist/opencv.js'), 'utf8'), version);
      mkdirSync(dirname(WASM), { recursive: true });
      writeFileSync(WASM, wasm);
      return `${code}\nexport { default as wasmUrl } from ${JSON.stringify(`${WASM}?url`)};`;
    },
  };
}
