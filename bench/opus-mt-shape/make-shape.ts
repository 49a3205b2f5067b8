import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const OUT = resolve(import.meta.dirname, '../out/opus-mt-shape');

/** Folder of the model of Opus-MT's true shape, made when it is not there yet. Throws a sentence where Python's ONNX is missing. */
export function makeShape(): string {
  if (existsSync(join(OUT, 'config.json'))) return OUT;
  try {
    execFileSync('/usr/bin/python3', [join(import.meta.dirname, 'make.py'), OUT], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (cause) {
    throw new Error('The model of true shape needs python3 with ONNX: apt-get install python3-onnx', { cause });
  }
  return OUT;
}
