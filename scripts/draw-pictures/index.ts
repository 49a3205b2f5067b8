/**
 * Draws the eight demo pictures and the golden pictures, each with its truth: `npx tsx scripts/draw-pictures [NAME…]`.
 * The drawn files are kept in the repository; drawing again is only needed when a drawing changes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { demoDrawings } from './demo/index';
import { draw } from './draw';
import { goldenDrawings } from './golden/index';
import type { Truth } from './types';

const root = new URL('../../', import.meta.url);
const wanted = process.argv.slice(2);
const isWanted = ({ name }: { name: string }) => wanted.length === 0 || wanted.includes(name);

function write(folder: string, file: string, content: Buffer | string): void {
  const place = new URL(`${folder}/`, root);
  mkdirSync(place, { recursive: true });
  writeFileSync(new URL(file, place), content);
  console.log(`${fileURLToPath(new URL(file, place))}  ${(content.length / 1024).toFixed(0)} kB`);
}

/** One line of the picture per line of the file, so that a changed picture shows as a small diff. */
function asJson({ blocks }: Truth): string {
  const written = blocks.map(({ text, lines }) => {
    const rows = lines.map((line) => `      ${JSON.stringify(line)}`).join(',\n');
    return `    { "text": ${JSON.stringify(text)}, "lines": [\n${rows}\n    ] }`;
  });
  return written.length === 0 ? '{ "blocks": [] }\n' : `{\n  "blocks": [\n${written.join(',\n')}\n  ]\n}\n`;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromiumSandbox: false,
  args: [
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    '--font-render-hinting=none',
  ],
});
try {
  for (const drawing of demoDrawings.filter(isWanted)) {
    const { file, truth } = await draw(browser, drawing);
    write('demo/pictures', `${drawing.name}.${drawing.format === 'jpeg' ? 'jpg' : 'png'}`, file);
    write('demo/pictures', `${drawing.name}.json`, asJson(truth));
  }
  for (const drawing of goldenDrawings.filter(isWanted)) {
    const { file, truth } = await draw(browser, drawing);
    write(`test/golden/${drawing.name}`, 'source.png', file);
    write(`test/golden/${drawing.name}`, 'truth.json', asJson(truth));
  }
} finally {
  await browser.close();
}
