/**
 * WhatsApp Web as an extension meets it: messages `[data-id]`, stacked pictures in a media-url-provider, an own context menu,
 * a viewer, blob urls that are revoked when a message is unmounted. Rendered by Preact, so that re-rendering is the real thing.
 *
 * Address: `?pictures=a.png,b.png` one message each; `?album=a.png,b.png,…` one message with a grid; `&pending=a.png` stays
 * undownloaded until its button is pressed. Tests steer it through `window.fakeWhatsApp` (at the end of this file).
 */
import { h, render } from '/preact.js';

const query = new URLSearchParams(location.search);
const names = (key) => (query.get(key) ?? '').split(',').filter(Boolean);
const pending = new Set(names('pending'));

/** @typedef {{ name: string, url: string | null, preview: string | null, wanted: boolean }} Media */
/** @typedef {{ id: string, out: boolean, time: string, media: Media[], text?: string, quotes?: string, mounted: boolean, version: number }} Message */

const media = (name) => ({ name, url: null, preview: null, wanted: !pending.has(name) });
const timeOf = (index) => `9:${String(10 + index).padStart(2, '0')}`;

/** @type {Message[]} */
const messages = [{ id: 'false_fake@c.us_TEXT', out: false, time: '9:00', media: [], text: 'Look what I was sent!' }];
for (const [index, name] of [...names('pictures'), ...pending].entries()) {
  messages.push({
    id: `false_fake@c.us_PICTURE${index}`,
    out: index % 4 === 3,
    time: timeOf(index),
    media: [media(name)],
  });
}
if (names('album').length > 0) {
  messages.push({ id: 'album-false_fake@c.us_ALBUM', out: false, time: '9:50', media: names('album').map(media) });
}
const firstPicture = messages.find((message) => message.media.length === 1);
if (firstPicture) {
  const quotes = firstPicture.id;
  messages.push({ id: 'true_fake@c.us_QUOTE', out: true, time: '9:58', media: [], text: 'What does it say?', quotes });
}
for (const message of messages) Object.assign(message, { mounted: true, version: 0 });

const state = { menu: null, viewer: null, zoom: 1 };
const byId = (id) => {
  const found = messages.find((message) => message.id === id);
  if (!found) throw new Error(`no message ${id}; there are: ${messages.map((message) => message.id).join(', ')}`);
  return found;
};

/** A preview as WhatsApp sends it along: a few pixels, as a data: url. */
async function previewOf(blob) {
  const bitmap = await createImageBitmap(blob, { resizeWidth: 18, resizeHeight: 18 });
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [18, 18];
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/jpeg', 0.6);
}

/** Fetches what the message shows; a message unmounted meanwhile gets nothing. */
async function load(message) {
  const { version } = message;
  await Promise.all(
    message.media.map(async (item) => {
      if (item.url || !item.wanted) return;
      const response = await fetch(`/pictures/${item.name}`);
      if (!response.ok) return;
      const blob = await response.blob();
      item.preview ??= await previewOf(blob).catch(() => null);
      if (message.version !== version || !message.mounted) return;
      item.url = URL.createObjectURL(blob);
      draw();
    }),
  );
}

function closeMenu() {
  state.menu = null;
  draw();
}

function openMenu(event, message) {
  event.preventDefault();
  state.menu = {
    id: message.id,
    x: Math.min(event.clientX, innerWidth - 210),
    y: Math.min(event.clientY, innerHeight - 280),
  };
  draw();
}

function openViewer(message, index) {
  state.viewer = { id: message.id, index };
  state.zoom = 1;
  draw();
}

const Preview = ({ item }) =>
  item.preview && h('img', { class: 'blurred', src: item.preview, alt: '', draggable: true });

const Thumb = ({ message, item, index, more }) =>
  h(
    'div',
    {
      class: 'thumb',
      role: 'button',
      tabIndex: 0,
      'data-testid': 'image-thumb',
      onClick: () => item.url && openViewer(message, index),
    },
    [
      item.url
        ? h(
            'div',
            { class: 'provider', 'data-testid': 'media-url-provider' },
            h('div', null, [h(Preview, { item }), h('img', { src: item.url, alt: 'Picture', draggable: true })]),
          )
        : h('div', null, h(Preview, { item })),
      !item.wanted &&
        h(
          'button',
          {
            class: 'download',
            type: 'button',
            onClick: () => {
              item.wanted = true;
              load(message);
              draw();
            },
          },
          '↓ 182 kB',
        ),
      h('div', { class: 'gradient' }),
      h('div', { class: 'badge', 'data-testid': 'msg-meta' }, message.time),
      more > 0 && h('div', { class: 'more' }, `+${more}`),
    ],
  );

const Text = ({ message }) => [
  message.quotes &&
    h('div', { class: 'quoted' }, [
      'Picture',
      h('div', { style: { backgroundImage: `url("${byId(message.quotes).media[0].url ?? ''}")` } }),
    ]),
  h('div', { class: 'text selectable-text' }, message.text),
  h('span', { class: 'meta' }, message.time),
];

const Row = ({ message }) => {
  const items = message.media;
  const shown = items.length > 4 ? items.slice(0, 4) : items;
  const thumbs = shown.map((item, index) =>
    h(Thumb, { key: item.name, message, item, index, more: index === 3 ? items.length - 4 : 0 }),
  );
  return h(
    'div',
    { role: 'row', class: 'scroll-item' },
    h(
      'div',
      { class: `row ${message.out ? 'out' : 'in'}`, 'data-id': message.id, 'data-version': message.version },
      h(
        'div',
        { class: 'bubble', onContextMenu: (event) => openMenu(event, message) },
        items.length === 0 ? h(Text, { message }) : h('div', { class: items.length > 1 ? 'album' : 'single' }, thumbs),
      ),
    ),
  );
};

const Menu = ({ menu }) =>
  h(
    'div',
    { class: 'menu', 'data-menu-content': '', role: 'menu', style: { left: `${menu.x}px`, top: `${menu.y}px` } },
    ['Reply', 'React', 'Download', 'Forward', 'Star', 'Delete'].map((label) =>
      h('button', { key: label, type: 'button', role: 'menuitem', onClick: closeMenu }, label),
    ),
  );

const Viewer = ({ viewer }) =>
  h('div', { class: 'viewer', 'data-testid': 'media-viewer-modal', role: 'dialog' }, [
    h(
      'button',
      {
        type: 'button',
        'aria-label': 'Close',
        onClick: () => {
          state.viewer = null;
          draw();
        },
      },
      'Close',
    ),
    h(
      'button',
      {
        type: 'button',
        'aria-label': 'Zoom',
        onClick: () => {
          state.zoom = state.zoom === 1 ? 2 : 1;
          draw();
        },
      },
      'Zoom',
    ),
    h(
      'div',
      { class: 'zoomer', style: { transform: `scale(${state.zoom})` } },
      h(
        'div',
        { class: 'media', 'data-testid': 'media-image' },
        h('img', { src: byId(viewer.id).media[viewer.index].url, alt: 'Picture' }),
      ),
    ),
  ]);

const App = () => [
  h('div', { class: 'two' }, [
    h(
      'aside',
      { class: 'chat-list', 'aria-label': 'Chat list', role: 'grid' },
      ['Family', 'Grandma', 'Neighbours'].map((name, index) =>
        h('div', { key: name, role: 'row', 'aria-selected': index === 0 }, [name, h('span', null, 'Picture')]),
      ),
    ),
    h('main', { class: 'conversation', id: 'main' }, [
      h('header', null, 'Family'),
      h(
        'div',
        { class: 'scroller', 'data-testid': 'conversation-panel-messages' },
        messages.filter((message) => message.mounted).map((message) => h(Row, { key: message.id, message })),
      ),
    ]),
  ]),
  state.viewer && h(Viewer, { viewer: state.viewer }),
  state.menu && h(Menu, { menu: state.menu }),
];

function draw() {
  render(h(App), document.getElementById('app'));
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  if (state.menu) state.menu = null;
  else state.viewer = null;
  draw();
});
document.addEventListener('pointerdown', (event) => {
  if (state.menu && !event.target.closest('[data-menu-content]')) closeMenu();
});

window.fakeWhatsApp = {
  /** The `data-id`s of all messages, top first, mounted or not. */
  ids: () => messages.map((message) => message.id),
  /** Renders again in the same nodes, as any state change in the client does. */
  rerender(id) {
    byId(id).version += 1;
    draw();
  },
  /** What scrolling far away does: the nodes go, the blob urls are revoked. */
  unmount(id) {
    const message = byId(id);
    message.mounted = false;
    message.version += 1;
    for (const item of message.media) {
      if (item.url) URL.revokeObjectURL(item.url);
      item.url = null;
    }
    draw();
  },
  /** Back again: new nodes, new blob urls, the same `data-id`. Resolves when its pictures are there. */
  async remount(id) {
    byId(id).mounted = true;
    draw();
    await load(byId(id));
  },
  /** A message that arrives now, at the bottom. Resolves to its `data-id` when its picture is there. */
  async receive(name) {
    const id = `false_fake@c.us_LATER${messages.length}`;
    messages.push({ id, out: false, time: timeOf(messages.length), media: [media(name)], mounted: true, version: 0 });
    draw();
    await load(byId(id));
    return id;
  },
  /** Resolves when every wanted picture is there. */
  loaded: null,
};

draw();
window.fakeWhatsApp.loaded = Promise.all(messages.map(load)).then(() => undefined);
