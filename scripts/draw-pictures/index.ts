/**
 * Draws the eight demo pictures, the sample of the first run and the golden pictures, each with its truth: `npx tsx scripts/draw-pictures/index.ts [NAME…]`.
 * The drawn files are kept in the repository; drawing again is only needed when a drawing changes.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { welcomeCard } from './demo/greeting-card';
import { demoDrawings } from './demo/index';
import { draw } from './draw';
import { goldenDrawings } from './golden/index';

const root = new URL('../../', import.meta.url);
const wanted = process.argv.slice(2);
const isWanted = ({ name }: { name: string }) => wanted.length === 0 || wanted.includes(name);

function write(folder: string, file: string, content: Buffer | string): void {
  const place = new URL(`${folder}/`, root);
  mkdirSync(place, { recursive: true });
  writeFileSync(new URL(file, place), content);
  console.log(`${fileURLToPath(new URL(file, place))}  ${(content.length / 1024).toFixed(0)} kB`);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromiumSandbox: false,
  args: [
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    '--font-render-hinting=none',
    // the whole page painted anew, in one go: the same pixels every time
    '--disable-partial-raster',
    '--disable-checker-imaging',
    '--num-raster-threads=1',
    '--run-all-compositor-stages-before-draw',
  ],
});
try {
  for (const drawing of demoDrawings.filter(isWanted)) {
    const { file, truth } = await draw(browser, drawing);
    write('demo/pictures', `${drawing.name}.${drawing.format === 'jpeg' ? 'jpg' : 'png'}`, file);
    write('demo/pictures', `${drawing.name}.json`, JSON.stringify(truth, null, 2));
  }
  if (isWanted(welcomeCard)) {
    const { file } = await draw(browser, welcomeCard);
    write('demo/samples', 'welcome-card.jpg', file);
  }
  for (const drawing of goldenDrawings.filter(isWanted)) {
    const { file, truth } = await draw(browser, drawing);
    write(`test/golden/${drawing.name}`, 'source.png', file);
    write(`test/golden/${drawing.name}`, 'truth.json', JSON.stringify(truth, null, 2));
  }
} finally {
  await browser.close();
}
// the repository's own JSON style, so that `npm run check` has nothing to say
execFileSync('npx', ['biome', 'format', '--write', 'demo/pictures', 'test/golden'], { cwd: root, stdio: 'inherit' });
