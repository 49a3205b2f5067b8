import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchWithExtension } from '../../scripts/extension-browser';
import { NO_HUB, openJobPage, translateFile } from '../../scripts/translate-files';
import type { LanguageCode } from '../../src/languages';
import type { TranslatedBlock } from '../../src/pipeline/types';

// Whether each script can be read: three demo pictures written in it (texts.tsv), each text cut out and read by native Tesseract with
// that language's data (Debian: tesseract-ocr-ben …). Prints the character error rate; the pictures lie in bench/out/scripts. Look at them.

const ROOT = resolve(import.meta.dirname, '../..');
const OUT = resolve(ROOT, 'bench/out/scripts');
const PICTURES = ['greeting-card.jpg', 'poster.jpg', 'small-text.png'];
/** Our code → Tesseract's. */
const DATA: Readonly<Record<string, string>> = {
  bn: 'ben',
  gu: 'guj',
  ta: 'tam',
  te: 'tel',
  kn: 'kan',
  ml: 'mal',
  he: 'heb',
  fa: 'fas',
  th: 'tha',
  el: 'ell',
  ko: 'kor',
  'zh-Hant': 'chi_tra',
};
/** Tesseract wants letters of 30 px or more; a cut-out is enlarged so that a capital would be so high. */
const CAPITAL_PX = 44;

const [head = '', ...rows] = readFileSync(join(import.meta.dirname, 'texts.tsv'), 'utf8')
  .trimEnd()
  .split('\n');
const codes = head.split('\t');
const column = (code: string) => rows.map((row) => row.split('\t')[codes.indexOf(code)]!);

/**
 * What was changed in the picture around the block, enlarged, as a PNG: what is not ours to change is the same in both to the pixel.
 * `others`: where other blocks stand.
 */
async function cutOut(
  page: Page,
  before: Buffer,
  after: Buffer,
  block: TranslatedBlock,
  others: readonly TranslatedBlock[],
) {
  const capitalOf = ({ style }: TranslatedBlock) => style.runs[0]?.capHeight ?? 20;
  const boxOf = (of: TranslatedBlock, across: number, along: number) => {
    const [xs, ys] = [of.quad.map(([x]) => x), of.quad.map(([, y]) => y)];
    const [h, v] = [along * capitalOf(of), across * capitalOf(of)];
    return [Math.min(...xs) - h, Math.min(...ys) - v, Math.max(...xs) + h, Math.max(...ys) + v] as const;
  };
  const capital = capitalOf(block);
  const url = await page.evaluate(
    async ({ pictures, around, others, margin, scale }) => {
      const [before, after] = await Promise.all(
        pictures.map(async (base64) => createImageBitmap(await (await fetch(`data:image/*;base64,${base64}`)).blob())),
      );
      const pixelsOf = (bitmap: ImageBitmap) => {
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [old, now] = [pixelsOf(before!), pixelsOf(after!)];
      const isIn = (x: number, y: number, [left, top, right, bottom]: readonly number[]) =>
        x >= left! && x <= right! && y >= top! && y <= bottom!;
      let [left, top, right, bottom] = [now.width, now.height, 0, 0];
      for (let y = 0; y < now.height; y++)
        for (let x = 0; x < now.width; x++) {
          const i = 4 * (y * now.width + x);
          const same = [0, 1, 2].every((c) => Math.abs(old.data[i + c]! - now.data[i + c]!) < 24);
          if (same || !isIn(x, y, around) || others.some((other) => isIn(x, y, other))) continue;
          [left, top] = [Math.min(left, x), Math.min(top, y)];
          [right, bottom] = [Math.max(right, x), Math.max(bottom, y)];
        }
      const [width, height] = [right - left + 2 * margin, bottom - top + 2 * margin];
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: Math.round(width * scale), height: Math.round(height * scale) });
      const context = canvas.getContext('2d')!;
      context.imageSmoothingQuality = 'high';
      context.drawImage(after!, left - margin, top - margin, width, height, 0, 0, canvas.width, canvas.height);
      // Dark on white, whatever it was: by the distance from the commonest colour.
      const cut = context.getImageData(0, 0, canvas.width, canvas.height);
      const ground = [0, 1, 2].map((c) => cut.data.filter((_, i) => i % 4 === c).toSorted()[cut.data.length >> 3]!);
      const far = Array.from({ length: cut.data.length / 4 }, (_, i) =>
        Math.hypot(...ground.map((value, c) => cut.data[4 * i + c]! - value)),
      );
      const farthest = far.toSorted((a, b) => b - a)[Math.floor(far.length / 50)]!;
      for (const [i, distance] of far.entries()) {
        const grey = 255 - Math.min(255, (255 * distance) / Math.max(1, farthest));
        cut.data.set([grey, grey, grey, 255], 4 * i);
      }
      context.putImageData(cut, 0, 0);
      return canvas.toDataURL('image/png');
    },
    {
      pictures: [before, after].map((png) => png.toString('base64')),
      around: boxOf(block, 0.9, 5),
      // Hardly higher than the text itself: beside a large heading a small text would lose its upper half.
      others: others.map((other) => boxOf(other, 0.1, 5)),
      margin: 0.4 * capital,
      scale: Math.max(1, CAPITAL_PX / capital),
    },
  );
  return Buffer.from(url.split(',')[1]!, 'base64');
}

function readBack(png: Buffer, code: string): string {
  const { stdout, stderr, status } = spawnSync('tesseract', ['-', '-', '-l', DATA[code]!, '--psm', '6'], {
    input: png,
  });
  if (status !== 0) throw new Error(stderr.toString());
  return stdout.toString();
}

/** Malayalam's letters without a vowel, and its au, in their older spelling: Tesseract writes those. */
const OLDER: Readonly<Record<string, string>> = {
  ൺ: 'ണ്',
  ൻ: 'ന്',
  ർ: 'ര്',
  ൽ: 'ല്',
  ൾ: 'ള്',
  ൿ: 'ക്',
  'ൗ': 'ൌ',
};

/** Without spaces, signs, joiners and bidi marks: what is compared are letters and figures. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[ൺൻർൽൾൿൗ]/gu, (letter) => OLDER[letter]!)
    .replace(/[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/gu, '')
    .replace(/["'“”„«»‘’.,:;!?،؛؟。，！：।|/-]/gu, '');

function distance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  let row = to.map((_, i) => i + 1);
  for (const [i, sign] of from.entries()) {
    let [diagonal, left] = [i, i + 1];
    row = row.map((above, j) => {
      left = Math.min(above + 1, left + 1, diagonal + (sign === to[j] ? 0 : 1));
      diagonal = above;
      return left;
    });
  }
  return row.at(-1) ?? from.length;
}

mkdirSync(OUT, { recursive: true });
// A copy of the built extension: a build may go on meanwhile.
const browser = await launchWithExtension({ offline: true, alter: () => {} });
const chosen = process.argv.slice(2).filter((code) => code in DATA);
const table: Record<string, Record<string, string>> = {};
try {
  const page = await openJobPage(browser);
  const cutter = await browser.context.newPage();
  await cutter.evaluate('globalThis.__name = (named) => named'); // tsx wraps functions in it
  for (const file of PICTURES)
    for (const code of chosen.length > 0 ? chosen : Object.keys(DATA)) {
      const texts = column(code);
      const translations = Object.fromEntries(column('en').map((en, i) => [en, texts[i]!]));
      const request = { from: 'en', to: code as LanguageCode, translations } as const;
      const path = resolve(ROOT, 'demo/pictures', file);
      const outcome = await translateFile(page, path, request, NO_HUB);
      if (outcome.type !== 'done')
        throw new Error(`${file}, ${code}: ${outcome.type === 'failed' ? outcome.failure.message : outcome.type}`);
      writeFileSync(join(OUT, `${file.replace(/\..*$/, '')}.${code}.png`), outcome.png);
      let [wrong, all] = [0, 0];
      for (const block of outcome.report.blocks) {
        const { translation } = block;
        if (!translation || !texts.includes(translation.text)) continue;
        const others = outcome.report.blocks.filter((other) => other !== block);
        const cut = await cutOut(cutter, readFileSync(path), outcome.png, block, others);
        const [said, seen] = [fold(translation.text), fold(readBack(cut, code))];
        const errors = distance(said, seen);
        if (errors > 0.1 * said.length)
          console.log(`${code} ${file}: ${said}\n${' '.repeat(code.length)} read: ${seen}`);
        wrong += errors;
        all += said.length;
      }
      table[code] = { ...table[code], [file]: all === 0 ? '-' : `${((100 * wrong) / all).toFixed(1)} % of ${all}` };
    }
} finally {
  await browser.close();
}
console.log('\nCharacter error rate of native Tesseract on what was written');
console.table(table);
