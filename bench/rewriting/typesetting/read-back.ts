import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LanguageCode } from '../../../src/languages';
import type { Crops } from './measure-case';

const run = promisify(execFile);

const NAMES: Readonly<Record<string, string>> = { en: 'eng', de: 'deu', es: 'spa', fr: 'fra', tr: 'tur', hi: 'hin', ar: 'ara', ga: 'gle' }; // biome-ignore format: one table

/** Languages that the machine's own Tesseract can read (Debian: tesseract-ocr-deu and so on). */
export function tesseractLanguages(): string[] {
  const listed = execFileSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).split('\n');
  return Object.keys(NAMES).filter((code) => listed.includes(NAMES[code]!));
}

/**
 * What native Tesseract makes of texts, each cut out as a whole and line by line (PNG data: urls): all that it reads in its modes for a
 * block, a line, and a line that need not be looked for. It often loses whole lines of Arabic in one mode that it reads in another.
 */
export async function readBack(texts: readonly Crops[], language: LanguageCode | 'en'): Promise<string[][]> {
  const lines = texts.flatMap((text) => text.lines);
  const [wholes, single, raw] = await Promise.all([
    readAll(texts.map(({ whole }) => whole), language, '6'), // biome-ignore format: one call
    readAll(lines, language, '7'),
    readAll(lines, language, '13'),
  ]);
  let from = 0;
  return texts.map(({ lines }, i) => {
    const range = [from, from + lines.length] as const;
    from += lines.length;
    return [wholes[i]!, single.slice(...range).join(' '), raw.slice(...range).join(' ')];
  });
}

async function readAll(urls: readonly string[], language: LanguageCode | 'en', mode: string): Promise<string[]> {
  if (urls.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'palimpsest-read-back-'));
  try {
    const files = urls.map((url, i) => {
      const file = join(folder, `${i}.png`);
      writeFileSync(file, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
      return file;
    });
    writeFileSync(join(folder, 'list.txt'), files.join('\n'));
    const args = [join(folder, 'list.txt'), join(folder, 'out'), '--psm', mode, '-l', NAMES[language] ?? 'eng'];
    await run('tesseract', args, { env: { ...process.env, OMP_THREAD_LIMIT: '1' } });
    const pages = readFileSync(join(folder, 'out.txt'), 'utf8').split('\f');
    return urls.map((_, i) => (pages[i] ?? '').replace(/\s+/g, ' ').trim());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Of several readings, the best one's character error rate: edits over letters. Quotation marks, dashes, invisible signs and kinds of space do not count. */
export function errorRate(readings: readonly string[], truth: string): number {
  const wanted = plain(truth);
  if (wanted.length === 0) return 0;
  return Math.min(1, ...readings.map((read) => distance(plain(read), wanted) / wanted.length));
}

const plain = (text: string): string[] => [
  ...text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[“”„«»"‘’‚‹›`´]/g, "'")
    .replace(/[–—‐‑]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim(),
];

function distance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of a.entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === b[j] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
