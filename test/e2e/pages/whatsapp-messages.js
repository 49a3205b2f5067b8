/**
 * The messages of the imitated chat, and `window.fakeWhatsApp`, by which tests make them come, go and render again.
 *
 * Address: `?pictures=a.png,b.png` one message each; `&pending=c.png` one that stays undownloaded until its button is pressed;
 * `&album=a.png,b.png,…` one message with a grid. Names are paths below the server's /pictures/.
 */
const query = new URLSearchParams(location.search);
const names = (key) => (query.get(key) ?? '').split(',').filter(Boolean);
const pending = new Set(names('pending'));

/** @typedef {{ name: string, url: string | null, preview: string | null, heightPerWidth: number, wanted: boolean }} Media */
/** @typedef {{ id: string, out: boolean, time: string, media: Media[], text?: string, quotes?: string, mounted: boolean, mountings: number, version: number }} Message */

const fresh = { mounted: true, mountings: 0, version: 0 };
const media = (name) => ({ name, url: null, preview: null, heightPerWidth: 1, wanted: !pending.has(name) });
const timeOf = (index) => `9:${String(10 + index).padStart(2, '0')}`;

/** @type {Message[]} */
export const messages = [
  { id: 'false_fake@c.us_TEXT', out: false, time: '9:00', media: [], text: 'Look what I was sent!' },
];
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
for (const message of messages) Object.assign(message, { ...fresh });

export const byId = (id) => {
  const found = messages.find((message) => message.id === id);
  if (!found) throw new Error(`no message ${id}; there are: ${messages.map((message) => message.id).join(', ')}`);
  return found;
};

let draw = () => {};

/** Calls `listener` whenever a message has changed. */
export function onChange(listener) {
  draw = listener;
}

/** What the message itself brings along before any download: its shape, and a few pixels as a data: url. */
async function addPreview(item, blob) {
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [18, 18];
  canvas.getContext('2d').drawImage(bitmap, 0, 0, 18, 18);
  item.heightPerWidth = bitmap.height / bitmap.width;
  item.preview = canvas.toDataURL('image/jpeg', 0.6);
}

/** Gets what the message shows; a message unmounted meanwhile gets no blob url. */
export async function load(message) {
  const { mountings } = message;
  await Promise.all(
    message.media.map(async (item) => {
      if (item.url) return;
      const response = await fetch(`/pictures/${item.name}`);
      if (!response.ok) return;
      const blob = await response.blob();
      // a broken file has no preview, and is shown all the same
      if (!item.preview) await addPreview(item, blob).catch(() => undefined);
      if (item.wanted && message.mounted && message.mountings === mountings && !item.url)
        item.url = URL.createObjectURL(blob);
      draw();
    }),
  );
}

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
    for (const item of message.media) {
      if (item.url) URL.revokeObjectURL(item.url);
      item.url = null;
    }
    draw();
  },
  /** Back again: new nodes, new blob urls, the same `data-id`. Resolves when its pictures are there. */
  async remount(id) {
    const message = byId(id);
    message.mounted = true;
    message.mountings += 1;
    draw();
    await load(message);
  },
  /** A message that arrives now, at the bottom. Resolves to its `data-id` when its picture is there. */
  async receive(name) {
    const id = `false_fake@c.us_LATER${messages.length}`;
    messages.push({ id, out: false, time: timeOf(messages.length), media: [media(name)], ...fresh });
    draw();
    await load(byId(id));
    return id;
  },
  /** Resolves when every wanted picture of the address is there. */
  loaded: Promise.all(messages.map((message) => load(message))).then(() => undefined),
};
