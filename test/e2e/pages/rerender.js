import { h, render } from '/renderer.js';

/** What is drawn; tests change it by `window.show`. `keys`: the pictures, in order; `generation`: another one makes all nodes anew. */
let shown = { keys: ['a', 'b', 'c'], generation: 0, captions: 0 };
const picture = new URLSearchParams(location.search).get('picture');

const App = ({ keys, generation, captions }) =>
  h('main', null, [
    h('h1', null, `${keys.length} pictures`),
    h('div', { id: 'list', key: generation }, [
      keys.map((key) => h('img', { key, id: key, src: `/pictures/${picture}?${key}`, alt: key })),
      Array.from({ length: captions }, (_, index) => h('p', { key: `caption ${index}` }, `Caption ${index}`)),
    ]),
  ]);

window.show = (change) => {
  shown = { ...shown, ...change };
  render(h(App, shown), document.getElementById('app'));
};
window.show({});
