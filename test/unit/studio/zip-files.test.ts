import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { nameFor } from '../../../src/studio/save-picture';
import { zipFiles } from '../../../src/studio/zip-files';

test('every file is in it, byte by byte, also where names are equal', async () => {
  const large = new Uint8Array(300_000).map((_, i) => (i * 7919) % 256);
  async function* files() {
    yield { name: 'a.de.png', file: new Blob(['one']) };
    yield { name: 'a.de.png', file: new Blob(['two']) };
    yield { name: 'जन्मदिन.hi.png', file: new Blob([large]) };
  }
  const zip = unzipSync(new Uint8Array(await (await zipFiles(files())).arrayBuffer()));
  expect(Object.keys(zip)).toEqual(['a.de.png', 'a (2).de.png', 'जन्मदिन.hi.png']);
  expect(Buffer.from(zip['a (2).de.png']!).toString()).toBe('two');
  expect(zip['जन्मदिन.hi.png']).toEqual(large);
});

test('a file is called after its picture, its language and its format', () => {
  expect(nameFor('holiday.2026.jpeg', 'de', 'png')).toBe('holiday.2026.de.png');
  expect(nameFor('no ending', 'ar', 'jpeg')).toBe('no ending.ar.jpg');
});
