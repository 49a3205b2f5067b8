import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stripCdnUrls } from '../../../build/strip-cdn-urls';

const CDN = /jsdelivr|unpkg|cdnjs|esm\.sh|skypack/;

test.each(['@huggingface/transformers/dist/transformers.web.js'])(
  '%s names a CDN, and no longer afterwards',
  (file) => {
    const code = readFileSync(`node_modules/${file}`, 'utf8');
    expect(code).toMatch(/https:\/\/cdn\.jsdelivr\.net/);
    expect(
      stripCdnUrls(code)
        .match(/https?:\/\/[^\s'"`]*/g)
        ?.filter((url) => CDN.test(url)),
    ).toEqual([]);
  },
);

test('the rest stays as it is', () => {
  const code = "const a = 'https://example.org/jsdelivr'; // unpkg";
  expect(stripCdnUrls(code)).toBe(code);
  expect(stripCdnUrls('`https://cdn.jsdelivr.net/npm/x@1/y.js`')).toBe('`https://cdn.invalid/npm/x@1/y.js`');
});
