import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder of a model of this true shape, made when it is not there yet. Throws a sentence where Python's SentencePiece is missing. */
export function makeBergamotShape(kind: 'tiny' | 'base-memory'): string {
  const out = resolve(import.meta.dirname, '../out/bergamot-shape', kind);
  if (existsSync(join(out, 'vocab.spm'))) return out;
  try {
    const script = join(import.meta.dirname, 'make.py');
    execFileSync('/usr/bin/python3', [script, kind, out], { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (cause) {
    throw new Error('The model of true shape needs apt-get install python3-sentencepiece python3-protobuf', { cause });
  }
  return out;
}
