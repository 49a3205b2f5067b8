import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isOnHub, parseCatalogue } from '../../../src/engines/parse-catalogue';

const catalogue = parseCatalogue(readFileSync('src/engines/bergamot-models.tsv', 'utf8'));

test('every model is complete, and what it unpacks to is known by its sum', () => {
  expect(catalogue.size).toBeGreaterThan(20);
  for (const [to, { files, revision }] of catalogue) {
    const names = files.map(({ path }) => path.split('/').at(-1)!);
    const [weights] = files;
    expect(weights?.unpacked?.sha256, to).toMatch(/^[0-9a-f]{64}$/);
    expect(weights?.unpacked?.bytes, to).toBeGreaterThan(17_000_000);
    expect(
      names.filter((name) => /^model\..*\.bin\.gz$/.test(name)),
      to,
    ).toHaveLength(1);
    expect(
      names.filter((name) => /^lex\..*\.bin\.gz$/.test(name)),
      to,
    ).toHaveLength(1);
    const vocabularies = names.filter((name) => name.endsWith('.spm.gz')).map((name) => name.split('.')[0]);
    expect([['vocab'], ['srcvocab', 'trgvocab']], to).toContainEqual(vocabularies);
    expect(revision, to).not.toBe('main');
  }
});

test('what the hub has is pinned byte by byte; what only the second source has has its address', () => {
  for (const [to, model] of catalogue)
    for (const { bytes, sha256, second } of model.files) {
      if (isOnHub(model)) expect(sha256, to).toMatch(/^[0-9a-f]{64}$/);
      else expect([bytes, sha256], to).toEqual([undefined, undefined]);
      expect(second, to).toMatch(/^https:\/\/storage\.googleapis\.com\/moz-fx-translations-data--[\w-]+\/models\/en-/);
    }
});

test('anything else is no catalogue', () => {
  expect(() => parseCatalogue('<html>')).toThrow();
  expect(() => parseCatalogue(`# hub\ta/b\t${'0'.repeat(40)}\n# second\thttps://x.org\nh\nde\tmodel`)).toThrow(
    /broken line/,
  );
});
