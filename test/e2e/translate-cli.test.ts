import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_HUB } from '../../scripts/translate-files';

const ROOT = resolve(import.meta.dirname, '../..');
const golden = readdirSync(join(ROOT, 'test/golden'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join(ROOT, 'test/golden', name, 'source.png'));
const validate = new Ajv().compile(JSON.parse(readFileSync(join(ROOT, 'docs/translation.schema.json'), 'utf8')));

let out: string;
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'palimpsest-cli-'));
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

function translate(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const command = ['tsx', 'scripts/translate.ts', ...args, '--hub', NO_HUB];
    execFile('npx', command, { cwd: ROOT }, (error, stdout, stderr) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}

const json = (name: string) => JSON.parse(readFileSync(join(out, name), 'utf8'));

test('many files: JSON as documented; a failing file has its sentence and does not hold up the others', async () => {
  const broken = join(ROOT, 'test/fixtures/pictures/truncated.png');
  const { code, stderr } = await translate(
    golden[0] as string,
    broken,
    'no-such.png',
    '--to',
    'de',
    '--json',
    '--out',
    out,
  );
  expect(code).toBe(1);
  expect(stderr).toContain('truncated.png: ');
  expect(stderr).toContain('no-such.png: there is no such file');
  const got = json('source.de.json');
  validate(got);
  expect(validate.errors ?? []).toEqual([]);
  expect(got.picture.file).toBe('source.png');
});

test('--read-only stops after grouping', async () => {
  const picture = join(ROOT, 'test/golden/dark-on-light-left/source.png');
  const folder = join(out, 'read');
  expect((await translate(picture, '--to', 'hi', '--json', '--read-only', '--out', folder)).code).toBe(0);
  expect(readdirSync(folder)).toEqual(['source.hi.json']);
  const { blocks } = JSON.parse(readFileSync(join(folder, 'source.hi.json'), 'utf8'));
  expect(blocks).toMatchObject([
    { text: 'Tomorrow is a blank page, write something good on it.', translation: null, by: null },
  ]);
});

test('--translations brings one’s own words', async () => {
  const file = join(out, 'own.json');
  writeFileSync(
    file,
    JSON.stringify({ 'Tomorrow is a blank page, write something good on it.': 'Morgen ist auch noch ein Tag.' }),
  );
  const picture = join(ROOT, 'test/golden/dark-on-light-left/source.png');
  const { code } = await translate(picture, '--to', 'de', '--json', '--translations', file, '--out', out);
  expect(code).toBe(0);
  expect(json('source.de.json').blocks).toMatchObject([{ translation: 'Morgen ist auch noch ein Tag.', by: 'given' }]);
});

test('wrong options are explained', async () => {
  const { code, stderr } = await translate('x.png', '--to', 'klingon');
  expect(code).toBe(2);
  expect(stderr).toContain('--to CODE');
});
