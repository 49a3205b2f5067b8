import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OPENCV_VERSION, splitOpenCv } from '../../../build/opencv-csp';

const source = readFileSync(
  resolve(import.meta.dirname, '../../../node_modules/@techstark/opencv-js/dist/opencv.js'),
  'utf8',
);

describe('splitOpenCv, on the text of the installed package', () => {
  const { code, wasm } = splitOpenCv(source, OPENCV_VERSION);

  it('leaves nothing that the CSP of an extension forbids, and no code for Node', () => {
    expect(code.match(/new Function|newFunc\(Function|\beval\(|require\(/)).toBeNull();
  });

  it('takes the WASM out', () => {
    expect(WebAssembly.validate(wasm as Uint8Array<ArrayBuffer>)).toBe(true);
    expect(code.match(/[A-Za-z0-9+/]{1000}/)).toBeNull();
    expect(code.length).toBeLessThan(300_000);
  });

  it('is an ES module', () => expect(code.endsWith('\nexport default cv;\n')).toBe(true));

  it('refuses another version', () => {
    expect(() => splitOpenCv(source, '4.12.0-release.1')).toThrow(/4\.11\.0-release\.1, not 4\.12\.0-release\.1/);
  });

  it.each([
    [
      'a text without the WASM',
      (text: string) => text.replaceAll('octet-stream;base64,', ''),
      /WASM is not where it was/,
    ],
    [
      'a missing place',
      (text: string) => text.replace('newFunc(Function,params)(...args)', 'made(params)'),
      /caller of methods was found 0 times/,
    ],
    [
      'a place found twice',
      (text: string) => `${text}var crypto_module=require("crypto");`,
      /random numbers of Node was found 2 times/,
    ],
  ])('refuses %s', (_, change, message) => {
    expect(() => splitOpenCv(change(source), OPENCV_VERSION)).toThrow(message);
  });
});
