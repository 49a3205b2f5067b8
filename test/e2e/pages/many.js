import { h, render } from '/renderer.js';

const query = new URLSearchParams(location.search);
const HEIGHT = 320;
const MARGIN = 400;
const virtual = Number(query.get('virtual') ?? 0);
const count = virtual || Number(query.get('count') ?? 0);

const Item = ({ index, top }) =>
  h('div', { class: 'item', style: top === undefined ? null : { position: 'absolute', top: `${top}px` } }, [
    h('img', { src: `/pictures/${query.get('picture')}?${index}`, alt: `number ${index}` }),
    h('span', null, ` number ${index}`),
  ]);

function draw() {
  const first = virtual ? Math.max(0, Math.floor((scrollY - MARGIN) / HEIGHT)) : 0;
  const last = virtual ? Math.min(count, Math.ceil((scrollY + innerHeight + MARGIN) / HEIGHT)) : count;
  const items = Array.from({ length: last - first }, (_, i) => first + i);
  render(
    h(
      'div',
      { class: 'window', style: virtual ? { height: `${count * HEIGHT}px` } : null },
      items.map((index) => h(Item, { key: index, index, top: virtual ? index * HEIGHT : undefined })),
    ),
    document.getElementById('list'),
  );
}

if (virtual) addEventListener('scroll', draw, { passive: true });
draw();

/** Scrolls so many px, a step each frame, and counts the frames that took longer than 50 ms. */
window.scrollAndCount = async (distance, frames) => {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let before = await nextFrame();
  let slow = 0;
  for (let i = 0; i < frames; i++) {
    scrollBy(0, distance / frames);
    const now = await nextFrame();
    if (now - before > 50) slow += 1;
    before = now;
  }
  return slow;
};
