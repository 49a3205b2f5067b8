// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { type ChipState, createChip } from '../../../src/content/chip/chip';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../shared/fake-browser')).browser }));

let root: ShadowRoot;
let show: (state: ChipState) => void;

beforeEach(() => {
  document.body.replaceChildren();
  const host = document.body.appendChild(document.createElement('div'));
  root = host.attachShadow({ mode: 'open' });
  ({ show } = createChip(root));
});

const act = () => {};
const find = (selector: string) => root.querySelector<HTMLElement>(selector);

test('while it works: a ring, a sentence for ears too, and a way out', () => {
  show({ progress: 0.5, label: 'Reading', buttons: [{ icon: 'close', label: 'Cancel', act }] });
  expect(find('[role=status]')?.textContent).toBe('Reading');
  const arc = find('.ring .arc');
  expect(Number(arc?.getAttribute('stroke-dashoffset'))).toBeCloseTo(
    0.5 * Number(arc?.getAttribute('stroke-dasharray')),
  );
  expect(find('button')?.getAttribute('aria-label')).toBe('Cancel');
  expect(find('button')?.title).toBe('Cancel');
});

test('the ring stops at full', () => {
  show({ progress: 1.2, buttons: [] });
  expect(Number(find('.ring .arc')?.getAttribute('stroke-dashoffset'))).toBe(0);
});

test('each state replaces the one before', () => {
  show({ progress: 0.5, label: 'Reading', buttons: [{ icon: 'close', label: 'Cancel', act }] });
  show({ buttons: [{ icon: 'original', label: 'Show the original', act }] });
  expect(find('.ring')).toBeNull();
  expect(find('[role=status]')?.hidden).toBe(true);
  expect(find('.chip')?.classList.contains('quiet')).toBe(true);
  expect(root.querySelectorAll('button')).toHaveLength(1);
});

test('a text button shows its label, an extra one waits for the pointer', () => {
  show({
    label: 'Some text needs the full model',
    buttons: [
      { icon: 'text', label: 'Download', act },
      { icon: 'close', label: 'Close', extra: true, act },
    ],
  });
  expect([...root.querySelectorAll('button')].map((button) => button.className)).toEqual(['main', 'extra']);
  expect(find('button.main')?.textContent).toBe('Download');
});

test('a click acts, and the page never hears of it', () => {
  const heard = vi.fn();
  document.body.addEventListener('click', heard);
  const clicked = vi.fn();
  show({ buttons: [{ icon: 'retry', label: 'Try again', act: clicked }] });
  find('button')?.click();
  expect(clicked).toHaveBeenCalledOnce();
  expect(heard).not.toHaveBeenCalled();
});

test('a label is text, never markup', () => {
  show({ label: '<img src=x>', buttons: [{ icon: 'text', label: '<b>x</b>', act }] });
  expect(root.querySelector('img, b')).toBeNull();
});
