import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InferenceSession } from 'onnxruntime-web';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { findLineBoxes } from '../../../src/engines/finders/find-line-boxes';
import { quadOfBox } from '../../../src/engines/finders/line-box';
import { type Network, runnerOf } from '../../../src/engines/network';
import { binarise } from '../../../src/engines/readers/binarise';
import { recognise } from '../../../src/engines/readers/recognise';
import { cutStrip } from '../../../src/engines/readers/strip';
import type { Picture, Quad } from '../../../src/pipeline/types';

vi.setConfig({ testTimeout: 60_000 }); // networks on a busy machine

// The networks that we ship, by the runtime that we ship, on golden pictures whose truth is known.

const ROOT = join(import.meta.dirname, '../../..');
const open = async (name: string): Promise<Network> =>
  runnerOf(await InferenceSession.create(readFileSync(join(ROOT, 'models', name))));

function golden(name: string) {
  const { width, height, data } = PNG.sync.read(readFileSync(join(ROOT, 'test/golden', name, 'source.png')));
  const picture: Picture = { width, height, data: new Uint8ClampedArray(data) };
  const truth: { blocks: { lines: { quad: Quad; text: string }[] }[] } = JSON.parse(
    readFileSync(join(ROOT, 'test/golden', name, 'truth.json'), 'utf8'),
  );
  const lines = truth.blocks.flatMap(({ lines }) => lines);
  return { picture, quads: lines.map(({ quad }) => quad), texts: lines.map(({ text }) => text) };
}

const never = new AbortController().signal;
const middleOf = (quad: Quad) => [0, 1].map((axis) => quad.reduce((sum, corner) => sum + corner[axis]!, 0) / 4);

describe('the finder', () => {
  let finder: Network;
  beforeAll(async () => {
    finder = await open('detector.onnx');
  });

  test.each(['dark-on-light-left', 'light-on-dark', 'outlined-capitals', 'rotated'])(
    'finds every line of %s, and hardly anything else',
    async (name) => {
      const { picture, quads } = golden(name);
      const boxes = await findLineBoxes(picture, finder, never);
      expect(boxes.length).toBeLessThanOrEqual(quads.length + 1);
      for (const quad of quads) {
        const [x = 0, y = 0] = middleOf(quad);
        const length = Math.hypot(quad[1][0] - quad[0][0], quad[1][1] - quad[0][1]);
        const angle = Math.atan2(quad[1][1] - quad[0][1], quad[1][0] - quad[0][0]);
        const box = boxes.find((one) => Math.hypot(one.x - x, one.y - y) < 0.5 * one.height);
        expect(box).toBeDefined();
        expect(Math.abs(box!.length - length)).toBeLessThan(0.2 * length + 10); // the reader corrects it by the ink
        expect(Math.abs(box!.angle - angle)).toBeLessThan(0.06);
      }
    },
  );

  test('finds hardly anything where there is no text: the reader drops the rest', async () => {
    expect((await findLineBoxes(golden('no-text').picture, finder, never)).length).toBeLessThan(4);
  });
});

describe('the binariser', () => {
  test.each(['dark-on-light-left', 'light-on-dark'])('marks the letters of %s, whether light or dark', async (name) => {
    const { picture, quads } = golden(name);
    const strip = cutStrip(picture, quads[0]!)!;
    const mask = await binarise(strip, await open('binariser.onnx'));
    const plane = mask!.fill.length;
    const luma = Float32Array.from(
      { length: plane },
      (_, at) => strip.rgb[at]! + strip.rgb[plane + at]! + strip.rgb[2 * plane + at]!,
    );
    // The strokes are one of two tones: all that is marked lies on one side of the middle, all else on the other.
    const middle = (Math.max(...luma) + Math.min(...luma)) / 2;
    const dark = name === 'dark-on-light-left';
    let wrong = 0;
    for (const [at, value] of mask!.fill.entries())
      if (value > 0.5 !== (dark ? luma[at]! < middle : luma[at]! > middle)) wrong++;
    expect(wrong / plane).toBeLessThan(0.03);
    for (const [at, value] of mask!.ink.entries()) expect(value).toBeGreaterThan(mask!.fill[at]! - 0.5);
  });
});

describe('the reader', () => {
  test.each(['dark-on-light-left', 'light-on-dark', 'outlined-capitals', 'rotated'])(
    'reads every line of %s',
    async (name) => {
      const { picture, quads, texts } = golden(name);
      const reader = await open('reader.onnx');
      for (const [i, quad] of quads.entries()) {
        const { signs } = await recognise(picture, quad, reader);
        expect(
          signs
            .map(({ kind, text }) => (kind === 'space' ? ' ' : text))
            .join('')
            .trim(),
        ).toBe(texts[i]);
        for (const { p } of signs) expect(p).toBeGreaterThan(0.4);
      }
    },
  );
});

describe('the reader says what face a line is written in', () => {
  // The same words in faces that it was not taught: PT Sans upright, bold and slanted, PT Serif, Parisienne; 34 px, dark on light.
  const lettering = async (name: string) => {
    const png = PNG.sync.read(readFileSync(join(ROOT, 'test/fixtures/lettering', `${name}.png`)));
    const picture: Picture = { ...png, data: new Uint8ClampedArray(png.data) };
    const [left, right, top, bottom] = [20, png.width - 20, 20, 54];
    const quad: Quad = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ];
    const said = (await recognise(picture, quad, await open('reader.onnx'))).lettering!;
    const [likeliest] = Object.entries(said.classes).toSorted((a, b) => b[1] - a[1]);
    expect(Object.values(said.classes).reduce((a, b) => a + b)).toBeCloseTo(1, 3);
    return { ...said, likeliest: likeliest![0] };
  };

  test.each(['sans', 'serif', 'script'])('%s', async (name) => {
    const { likeliest, italic } = await lettering(name);
    expect(likeliest).toBe(name);
    if (name !== 'script') expect(italic).toBeLessThan(0.5);
  });

  test('what slants', async () => {
    const { likeliest, italic } = await lettering('italic');
    expect(likeliest).toBe('sans');
    expect(italic).toBeGreaterThan(0.7);
  });

  test('what is bold', async () => {
    expect((await lettering('bold')).weight).toBeGreaterThan((await lettering('sans')).weight + 120);
  });
});

test('quads of boxes are clockwise from the top left of the text', () => {
  const quad = quadOfBox({ x: 50, y: 40, angle: 0, length: 20, height: 10, score: 1 });
  expect(quad).toEqual([
    [40, 35],
    [60, 35],
    [60, 45],
    [40, 45],
  ]);
});
