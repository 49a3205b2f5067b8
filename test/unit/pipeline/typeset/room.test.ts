import { expect, test } from 'vitest';
import { roomsFor } from '../../../../src/pipeline/typeset/room';
import { plainBlock, plainPicture } from '../plain-block';

const aim = () => ({ foot: 'left', reach: 0, claim: 0 }) as const;
const block = (left: number, top: number, width = 100) =>
  plainBlock({ left, top, width, texts: ['Hello'], translation: 'Hallo' });

test('grows over calm background, inside the picture', () => {
  const only = block(100, 100);
  const { own, whole } = roomsFor(plainPicture(400, 300), [only], [only], aim).get(only)!;
  // A little more than the box that was read: room for ascenders, descenders and the ends of other letters.
  expect(own.left).toBeCloseTo(97, 0);
  expect(own.right).toBeCloseTo(203, 0);
  expect(own.top).toBeLessThan(100);
  expect(own.bottom).toBeGreaterThan(126);
  expect(whole.right).toBeGreaterThan(300);
  expect(whole.right).toBeLessThanOrEqual(400);
  expect(whole.left).toBeGreaterThanOrEqual(0);
  expect(whole.bottom).toBeGreaterThan(140);
});

test('stops at the edge of a panel', () => {
  const picture = plainPicture(400, 300);
  for (let y = 0; y < 300; y++) for (let x = 230; x < 400; x++) picture.data.set([20, 60, 90, 255], 4 * (y * 400 + x));
  const only = block(100, 100);
  expect(roomsFor(picture, [only], [only], aim).get(only)!.whole.right).toBeLessThanOrEqual(230);
});

test('never overlap: neighbours share the gap, and what stays is kept clear of', () => {
  const blocks = [block(20, 20), block(190, 20), block(20, 70), block(150, 100, 200), block(30, 160, 300)];
  const stays = blocks.at(-1)!;
  const written = blocks.slice(0, -1);
  const rooms = roomsFor(plainPicture(400, 300), written, blocks, aim);
  const boxes = [...written.map((each) => rooms.get(each)!.whole), { left: 30, top: 160, right: 330, bottom: 186 }];
  expect(boxes).toHaveLength(5);
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1))
      expect(a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom).toBe(true);
  expect(rooms.has(stays)).toBe(false);
});

test('what reaches over the border is cut, and what lies outside has none', () => {
  const picture = plainPicture(400, 300);
  const [half, outside, flat] = [block(350, 100), block(500, 100), block(100, 100, 0)];
  const rooms = roomsFor(picture, [half, outside, flat], [half, outside, flat], aim);
  expect(rooms.get(half)?.own.right).toBe(400);
  expect(rooms.has(outside)).toBe(false);
  expect(rooms.has(flat)).toBe(false);
});

test('a turned block stays inside the picture', () => {
  const straight = block(20, 40, 360);
  const turned = { ...straight, style: { ...straight.style, angle: 0.3 } };
  const room = roomsFor(plainPicture(400, 300), [turned], [turned], aim).get(turned);
  expect(room).toBeDefined();
});

test('goes on beside what stands below one side of it', () => {
  // A bubble with the hour in its lower right corner.
  const [text, hour] = [block(40, 40, 200), block(190, 72, 50)];
  const { whole, foot } = roomsFor(plainPicture(400, 300), [text], [text, hour], aim).get(text)!;
  expect(foot).toMatchObject({ side: 'left', left: whole.left, top: whole.bottom });
  expect(foot!.right).toBeLessThan(190);
  expect(foot!.bottom).toBeGreaterThan(foot!.top + 10);
});

test('has no foot where something stands below all of it, or nothing does', () => {
  const [text, below] = [block(40, 40, 200), block(50, 72, 150)];
  expect(roomsFor(plainPicture(400, 300), [text], [text, below], aim).get(text)!.foot).toBeNull();
  expect(roomsFor(plainPicture(400, 300), [text], [text], aim).get(text)!.foot).toBeNull();
});

test('takes no foot on the side where lines end: a short neighbour below has that room', () => {
  const [long, short] = [block(40, 40, 300), block(40, 72, 80)];
  const rooms = roomsFor(plainPicture(400, 300), [long, short], [long, short], aim);
  expect(rooms.get(long)!.foot).toBeNull();
  expect(rooms.get(short)!.whole.right).toBeGreaterThan(200);
});

test('takes a gap that is narrower than a step, but for the margin', () => {
  // Between the sender's name above and the hour below, as in a bubble.
  const [name, text, hour] = [block(40, 40), block(40, 76, 200), block(40, 112, 50)];
  const { whole } = roomsFor(plainPicture(400, 300), [text], [name, text, hour], aim).get(text)!;
  expect(whole.top).toBeCloseTo(70, 5);
  expect(whole.bottom).toBeCloseTo(108, 5);
});

test('a column that changes sides claims its width before its neighbours share the rest', () => {
  const [item, beside] = [block(20, 40, 60), block(230, 40)];
  const right = (claim: number) =>
    roomsFor(plainPicture(400, 300), [item, beside], [item, beside], () => ({ foot: null, reach: claim, claim })).get(item)!.whole.right; // biome-ignore format: one room
  expect(right(0)).toBeLessThan(160);
  expect(right(200)).toBeCloseTo(200, 5);
});

test('outlined letters on a photograph grow over it, on a panel they do not leave it', () => {
  const outline = { colour: [0, 0, 0] as const, width: 3 };
  const plain = block(100, 100);
  const outlined = { ...plain, style: { ...plain.style, outline } };
  const photograph = plainPicture(400, 300);
  const edge = (x: number) => (x > 230 ? 90 : 0);
  for (let y = 0; y < 300; y++)
    for (let x = 0; x < 400; x++) photograph.data.fill(110 + edge(x) + 30 * Math.sin(x * y), 4 * (y * 400 + x), 4 * (y * 400 + x) + 3); // biome-ignore format: one pixel
  const right = (picture: typeof photograph, one: typeof plain) =>
    roomsFor(picture, [one], [one], aim).get(one)!.whole.right;
  expect(right(photograph, plain)).toBeLessThan(232);
  expect(right(photograph, outlined)).toBeGreaterThan(300);
  const panel = plainPicture(400, 300);
  for (let y = 0; y < 300; y++) for (let x = 230; x < 400; x++) panel.data.set([20, 60, 90, 255], 4 * (y * 400 + x));
  expect(right(panel, outlined)).toBeLessThanOrEqual(230);
});

test('text at the very top of the picture can still grow along it', () => {
  const only = block(150, 3);
  const { own, whole } = roomsFor(plainPicture(400, 300), [only], [only], aim).get(only)!;
  expect([whole.left < 60, whole.right > 340, whole.top >= 0, whole.bottom > own.bottom]).toEqual([
    true,
    true,
    true,
    true,
  ]);
});
