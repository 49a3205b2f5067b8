import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wrapGlue } from '../../../build/bergamot-plugin';

const FOLDER = 'node_modules/@browsermt/bergamot-translator';
const glue = readFileSync(`${FOLDER}/worker/bergamot-translator-worker.js`, 'utf8');

test('the glue becomes a module that makes no code from text and knows no `this`', () => {
  const wrapped = wrapGlue(glue);
  expect(wrapped).toMatch(/^export function loadBergamot\(Module\) \{/);
  expect(wrapped).toContain('var global_object = globalThis;');
  expect(wrapped).not.toMatch(/new Function|[^.\w]eval\(|= this;/);
});

test('any other version is refused', () => {
  expect(() => wrapGlue(glue.replace('v0.4.5', 'v0.5.0'))).toThrow(/0\.4\.9/);
  expect(JSON.parse(readFileSync(`${FOLDER}/package.json`, 'utf8')).version).toBe('0.4.9');
});
