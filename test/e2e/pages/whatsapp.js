/**
 * WhatsApp Web as an extension meets it: messages `[data-id]`, stacked pictures in a media-url-provider, an own context menu,
 * a viewer, blob urls that are revoked when a message is unmounted. Rendered by React, as there, so that re-rendering is the real thing.
 *
 * Address, besides that of the messages: `&bare` without any data-testid; `&rtl` from right to left; `&menu=none` the right
 * click is taken, and nothing opens; `&menu=plain` a menu without roles; `&menu=hidden` one that is hidden instead of removed.
 * With the menu comes a tray of reactions, which is no menu but says so much: `&tray=before` (as a rule), `after`, `late` (the menu comes
 * 120 ms later), `alone`, `none`; `&emoji=images`. `&nav`: a menu that was there before, by the messages.
 */
import { h as create, group, render } from '/renderer.js';
import { byId, load, messages, onChange, status } from '/whatsapp-messages.js';

const variant = new URLSearchParams(location.search);
const h = (tag, props, ...children) => {
  if (!variant.has('bare') || !props || !('data-testid' in props)) return create(tag, props, ...children);
  const { 'data-testid': _hint, ...rest } = props;
  return create(tag, rest, ...children);
};
if (variant.has('rtl')) document.documentElement.dir = 'rtl';

const tray = variant.get('tray') ?? 'before';
const state = {
  menu: null,
  closedMenu: null,
  submenu: false,
  isLate: false,
  viewer: null,
  gallery: false,
  status: null,
  zoom: 1,
};
function closeMenu() {
  if (variant.get('menu') === 'hidden') state.closedMenu = state.menu;
  state.menu = null;
  state.submenu = false;
  draw();
}

function openMenu(event, message) {
  event.preventDefault();
  if (variant.get('menu') === 'none') return;
  state.menu = {
    id: message.id,
    x: Math.min(event.clientX, innerWidth - 210),
    y: Math.min(event.clientY, innerHeight - 280),
  };
  state.isLate = tray === 'late';
  if (state.isLate)
    setTimeout(() => {
      state.isLate = false;
      draw();
    }, 120);
  draw();
}

function openViewer(message, index) {
  state.viewer = { id: message.id, index };
  state.zoom = 1;
  draw();
}

const Preview = ({ item }) =>
  item.preview && h('img', { class: 'blurred', src: item.preview, alt: '', draggable: true });

const Thumb = ({ message, item, index, more, single }) =>
  h(
    'div',
    {
      class: 'thumb',
      role: 'button',
      tabIndex: 0,
      'data-testid': 'image-thumb',
      // tall pictures are cropped, as their bubble is never higher than 5/4 of its width
      style: single ? { height: `${Math.round(330 * Math.min(1.25, Math.max(0.4, item.heightPerWidth)))}px` } : null,
      onClick: () => item.url && openViewer(message, index),
    },
    [
      item.url
        ? h(
            'div',
            { class: 'provider', 'data-testid': 'media-url-provider' },
            h('div', null, [
              h(Preview, { item }),
              h('img', { src: item.url, alt: 'Picture', draggable: true }),
              item.better && h('img', { src: item.better, alt: 'Picture', draggable: true }),
            ]),
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

const Text = ({ message }) =>
  group(
    message.quotes &&
      h('div', { class: 'quoted' }, [
        'Picture',
        h('div', { style: { backgroundImage: `url("${byId(message.quotes).media[0]?.url ?? ''}")` } }),
      ]),
    h('div', { class: 'text' }, message.text),
    h('span', { class: 'meta' }, message.time),
  );

const Sticker = ({ item }) =>
  h('div', { class: 'sticker', role: 'button', tabIndex: 0 }, item.url && h('img', { src: item.url, alt: 'Sticker' }));

/** A document's first page, or what a link leads to: a picture by style, with words beside it. */
const Card = ({ message, item }) =>
  h('div', { class: `card ${message.kind}`, role: 'button' }, [
    h('div', { class: 'page', style: { backgroundImage: item.url ? `url("${item.url}")` : 'none' } }),
    h('div', { class: 'text' }, message.kind === 'link' ? 'An article' : 'Invitation.pdf'),
  ]);

function contentOf(message, thumbs) {
  const items = message.media;
  if (message.kind === 'sticker') return h(Sticker, { item: items[0] });
  if (message.kind) return h(Card, { message, item: items[0] });
  if (items.length === 0) return h(Text, { message });
  return h('div', { class: items.length > 1 ? 'album' : 'single' }, thumbs);
}

const Row = ({ message }) => {
  const items = message.media;
  const shown = items.length > 4 ? items.slice(0, 4) : items;
  const thumbs = shown.map((item, index) =>
    h(Thumb, {
      key: index,
      message,
      item,
      index,
      single: items.length === 1,
      more: index === 3 ? items.length - 4 : 0,
    }),
  );
  return h(
    'div',
    { role: 'row', class: 'scroll-item' },
    h(
      'div',
      { class: `row ${message.out ? 'out' : 'in'}`, 'data-id': message.id, 'data-version': message.version },
      h('div', { class: 'bubble', onContextMenu: (event) => openMenu(event, message) }, contentOf(message, thumbs)),
    ),
  );
};

const Item = ({ label, isPlain, opens }) =>
  h(
    'button',
    {
      type: 'button',
      ...(!isPlain && { role: 'menuitem' }),
      ...(opens && { 'aria-haspopup': 'menu', 'aria-expanded': state.submenu }),
      onClick: opens ? openSubmenu : closeMenu,
      onPointerEnter: opens ? openSubmenu : null,
    },
    [
      h('svg', { width: 20, height: 20, viewBox: '0 0 20 20' }, h('circle', { cx: 10, cy: 10, r: 7 })),
      h('span', null, label),
    ],
  );

const Menu = ({ menu, isHidden }) => {
  const isPlain = variant.get('menu') === 'plain';
  const place = { left: `${menu.x}px`, top: `${menu.y}px`, display: isHidden ? 'none' : 'block' };
  const box = { class: 'menu', style: place };
  return h(
    'div',
    isPlain ? box : { ...box, 'data-menu-content': '', role: 'menu' },
    ['Reply', 'React', 'Download', 'Forward', 'Star', 'Delete'].map((label) =>
      h(Item, { key: label, label, isPlain, opens: label === 'Star' && !isPlain }),
    ),
  );
};

function openSubmenu() {
  state.submenu = true;
  draw();
}

const Submenu = ({ menu }) =>
  h(
    'div',
    { class: 'submenu', 'data-menu-content': '', style: { left: `${menu.x - 120}px`, top: `${menu.y + 160}px` } },
    ['For a day', 'For a week'].map((label) => h(Item, { key: label, label })),
  );

const EMOJI =
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><circle cx="12" cy="12" r="10"/></svg>';

/** Bears the menu's mark, and stands so near that it could be one. */
const Tray = ({ menu }) =>
  h(
    'div',
    {
      class: 'tray',
      'data-menu-content': '',
      role: 'toolbar',
      style: { left: `${menu.x}px`, top: `${Math.max(0, menu.y - 56)}px` },
    },
    [...'👍❤😂😮😢🙏+'].map((emoji) =>
      h(
        'button',
        { key: emoji, type: 'button', 'aria-label': emoji, onClick: closeMenu },
        variant.get('emoji') === 'images' ? h('img', { src: EMOJI, width: 24, height: 24, alt: '' }) : emoji,
      ),
    ),
  );

/** What a right click opens, in whichever order. */
const Opened = ({ menu, isHidden }) => {
  const items = tray !== 'alone' && !state.isLate && h(Menu, { key: 'menu', menu, isHidden });
  const reactions = tray !== 'none' && !isHidden && h(Tray, { key: 'tray', menu });
  const both = tray === 'after' ? [items, reactions] : [reactions, items];
  return group(...both, state.submenu && h(Submenu, { key: 'submenu', menu }));
};

/** A menu that is always there. */
const Navigation = () =>
  h(
    'div',
    { class: 'nav', role: 'menu' },
    ['Chats', 'Calls', 'Status'].map((label) => h('button', { key: label, type: 'button', role: 'menuitem' }, label)),
  );

const pictureOf = ({ id, index }) => byId(id).media[index];

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
        'aria-label': 'Next',
        onClick: () => {
          const pictures = messages.filter((message) => message.media.length > 0);
          const at = pictures.findIndex((message) => message.id === viewer.id);
          openViewer(pictures[(at + 1) % pictures.length], 0);
        },
      },
      'Next',
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
        h('img', { src: pictureOf(viewer).hd ?? pictureOf(viewer).url, alt: 'Picture' }),
      ),
    ),
  ]);

/** Full screen: blurred behind, whole in front, and two halves over it that go back and on. */
const Status = ({ at }) =>
  h('div', { class: 'viewer status', role: 'dialog' }, [
    h('div', { class: 'backdrop', style: { backgroundImage: `url("${status[at].url}")` } }),
    h('div', { class: 'media' }, h('img', { src: status[at].url, alt: '' })),
    h('div', { class: 'tap back' }),
    h('div', {
      class: 'tap on',
      onClick: () => {
        state.status = at + 1 < status.length ? at + 1 : null;
        draw();
      },
    }),
  ]);

function openStatus() {
  state.status = 0;
  draw();
}

/** All pictures of the chat beside it: backgrounds below a veil that shows on hover, outside of any message. */
const Gallery = () =>
  h('section', { class: 'gallery' }, [
    h('header', null, 'Media'),
    h(
      'div',
      { role: 'list', class: 'tiles' },
      pictures().map(({ message, item, index }) =>
        h('div', { key: `${message.id} ${index}`, role: 'listitem', class: 'tile' }, [
          h('div', { class: 'fill', style: { backgroundImage: `url("${item.url}")` } }),
          h('div', { class: 'veil', role: 'button', tabIndex: 0, onClick: () => openViewer(message, index) }),
        ]),
      ),
    ),
  ]);

const pictures = () =>
  messages.flatMap((message) =>
    message.media.flatMap((item, index) => (item.url && !message.kind ? [{ message, item, index }] : [])),
  );

function toggleGallery() {
  state.gallery = !state.gallery;
  draw();
}

const App = () =>
  group(
    h('div', { class: 'two' }, [
      h(
        'aside',
        { class: 'chat-list', 'aria-label': 'Chat list', role: 'grid' },
        ['Family', 'Grandma', 'Neighbours'].map((name, index) =>
          h('div', { key: name, role: 'row', 'aria-selected': index === 0 }, [name, h('span', null, 'Picture')]),
        ),
      ),
      h('main', { class: 'conversation', id: 'main' }, [
        h('header', null, [
          'Family',
          h('button', { type: 'button', onClick: toggleGallery }, 'Media'),
          status.length > 0 && h('button', { type: 'button', 'aria-label': 'Status', onClick: openStatus }, 'Status'),
        ]),
        h(
          'div',
          { class: 'scroller', 'data-testid': 'conversation-panel-messages' },
          messages.filter((message) => message.mounted).map((message) => h(Row, { key: message.id, message })),
        ),
        h('footer', null, h('textarea', { class: 'composer', 'aria-label': 'Message', rows: 1 })),
      ]),
      state.gallery && h(Gallery),
    ]),
    state.status !== null && h(Status, { at: state.status }),
    state.viewer && h(Viewer, { viewer: state.viewer }),
    variant.has('nav') && h(Navigation),
    (state.menu ?? state.closedMenu) && h(Opened, { menu: state.menu ?? state.closedMenu, isHidden: !state.menu }),
  );

function draw() {
  render(h(App), document.getElementById('app'));
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  if (state.menu) return closeMenu();
  state.viewer = null;
  draw();
});
document.addEventListener('pointerdown', (event) => {
  if (state.menu && !event.target.closest('.menu, .tray, .submenu')) closeMenu();
});

// Whatever is typed outside of a field goes into the message.
addEventListener(
  'keydown',
  (event) => {
    const isTyping = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
    if (isTyping && !event.target.matches?.('textarea, input')) document.querySelector('.composer').focus();
  },
  { capture: true },
);

onChange(draw);
draw();
