// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createTextLayer, placeInBox } from '../../../src/content/painting/text-layer';
import type { Report } from '../../../src/shared/job-port';
import { plainBlock } from '../pipeline/plain-block';

const BOX = { width: 400, height: 300 };

test.each([
  ['fill', '50% 50%', { x: 0, y: 0, scaleX: 2, scaleY: 3 }],
  ['contain', '50% 50%', { x: 0, y: 50, scaleX: 2, scaleY: 2 }],
  ['contain', '0% 100%', { x: 0, y: 100, scaleX: 2, scaleY: 2 }],
  ['cover', '50% 50%', { x: -100, y: 0, scaleX: 3, scaleY: 3 }],
  ['cover', '10px 0%', { x: 10, y: 0, scaleX: 3, scaleY: 3 }],
  ['none', '50% 50%', { x: 100, y: 100, scaleX: 1, scaleY: 1 }],
  ['scale-down', 'center', { x: 100, y: 100, scaleX: 1, scaleY: 1 }],
])('a picture of 200 × 100 with object-fit %s at %s', (fit, position, expected) => {
  const place = placeInBox(BOX, { width: 200, height: 100 }, fit, position);
  for (const [name, value] of Object.entries(expected))
    expect(place[name as keyof typeof place], name).toBeCloseTo(value);
});

test('the words stand as they were drawn; those of the original as it has them', () => {
  const block = {
    ...plainBlock({ left: 40, top: 40, width: 200, texts: ['Good morning'], translation: 'صباح الخير' }),
    align: 'right' as const,
  };
  const report = { blocks: [block], picture: { width: 400, height: 300 }, from: 'en', to: 'ar' } as unknown as Report;
  const picture = document.body.appendChild(document.createElement('img'));
  const alignOf = (version: 'original' | 'translation') => {
    const layer = createTextLayer(picture, report, { version });
    const { textAlign } = document.querySelector<HTMLElement>('.words p')!.style;
    layer.remove();
    return textAlign;
  };
  expect([alignOf('translation'), alignOf('original')]).toEqual(['right', 'left']);
});
