import { vi } from 'vitest';

/** What was written since the test began, in order; and where other canvases were drawn, in px of the one that they were drawn on. */
export const written: string[] = [];
export const drawn: { x: number; y: number; width: number; height: number }[] = [];

/** What a canvas has to do without a browser: measure roughly, and remember what was written. Its letters leave no pixels. */
class FakeCanvas {
  font = '';
  canvas = this;
  constructor(
    public width: number,
    public height: number,
  ) {}
  getContext = () => this;
  getImageData = (_x: number, _y: number, width: number, height: number) =>
    new ImageData(new Uint8ClampedArray(4 * width * height), width, height);
  measureText(text: string) {
    const size = Number(/([\d.]+)px/.exec(this.font)?.[1]);
    const [actualBoundingBoxAscent, actualBoundingBoxDescent] = [0.7 * size, 0.2 * size];
    const width = 0.5 * size * text.length;
    return { width, actualBoundingBoxAscent, actualBoundingBoxDescent };
  }
  fillText = (text: string) => written.push(text);
  drawImage = (_: unknown, x: number, y: number, width: number, height: number) => drawn.push({ x, y, width, height });
  putImageData() {}
  setTransform() {}
  save() {}
  restore() {}
  translate() {}
  rotate() {}
  scale() {}
}

/** For `beforeEach`. */
export function stubCanvas(): void {
  written.length = 0;
  drawn.length = 0;
  vi.stubGlobal('OffscreenCanvas', FakeCanvas);
  vi.stubGlobal(
    'ImageData',
    class {
      constructor(
        readonly data: Uint8ClampedArray,
        readonly width: number,
        readonly height: number,
      ) {}
    },
  );
}
