// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { createChip } from '../../../src/content/chip/chip';
import { hintFor } from '../../../src/content/chip/hint';
import { createResultView } from '../../../src/content/chip/result-view';
import type { Overlay } from '../../../src/content/painting/overlay';
import type { Report } from '../../../src/shared/job-port';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../shared/fake-browser')).browser }));
// happy-dom has no such constructor.
vi.stubGlobal('Option', function option(text: string, value: string) {
  return Object.assign(document.createElement('option'), { text, value });
});

const report = {
  to: 'de',
  warnings: ['text-too-small'],
  blocks: [
    { text: 'Danger', translation: { text: 'Vorsicht' } },
    { text: 'Keep out', translation: { text: 'Zutritt verboten' } },
  ],
} as unknown as Report;

const nothing = () => {};
const actions = { again: nothing, fetch: nothing, dismiss: nothing };

function show() {
  document.body.replaceChildren();
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const overlay = { setVisible() {}, setState() {}, setWords() {} } as unknown as Overlay;
  const ended = new AbortController().signal;
  const view = createResultView(overlay, createChip(root), { buttons: [], correct() {}, chooseLanguage() {}, ended });
  const pixels = {} as never;
  const name = 'danger.png';
  view.showTranslation({ image: new Blob(), report, hint: hintFor(report, null, actions), pixels, name });
  const press = () => root.querySelector<HTMLButtonElement>('button.main')!.click();
  const said = () => root.querySelector('[role=status]')!.textContent;
  return { press, said, root };
}

test('what came out very small can be read beside the picture, and put away again', () => {
  const { press, said } = show();
  const sentence = said();
  expect(sentence).not.toContain('Vorsicht');
  press();
  expect(said()).toBe('Vorsicht\n\nZutritt verboten');
  press();
  expect(said()).toBe(sentence);
});

test('with the original there is nothing small to read', () => {
  const { root, said } = show();
  root.querySelector<HTMLButtonElement>('button:not(.main)')!.click();
  expect(root.querySelector('button.main')).toBeNull();
  expect(said()).toBe('');
});
