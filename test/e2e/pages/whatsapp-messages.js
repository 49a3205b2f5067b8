/**
 * The messages of the imitated chat, and `window.fakeWhatsApp`, by which tests make them come, go and render again.
 *
 * Address: `?pictures=a.png,b.png` one message each; `&pending=c.png` one that stays undownloaded until its button is pressed;
 * `&album=a.png,b.png,…` one message with a grid; `&sticker=`, `&document=`, `&link=` messages of these kinds; `&channel` all of
 * it in a channel; `&coarse=` one whose first version is coarse, until `fakeWhatsApp.improve`; `&hd=` one that the viewer shows in another,
 * larger file; `&status=a.png,b.png` the header's
 * button shows them full screen. Names are paths below the server's /pictures/.
 */
const query = new URLSearchParams(location.search);
const names = (key) => (query.get(key) ?? '').split(',').filter(Boolean);
const pending = new Set(names('pending'));

/** @typedef {{ name: string, url: string | null, better: string | null, hd: string | null, preview: string | null, heightPerWidth: number, wanted: boolean }} Media */
/** @typedef {{ id: string, kind?: 'sticker' | 'document' | 'link', out: boolean, time: string, media: Media[], text?: string, quotes?: string, mounted: boolean, mountings: number, version: number }} Message */

const fresh = { mounted: true, mountings: 0, version: 0 };
const media = (name) => ({
  name,
  url: null,
  better: null,
  hd: null,
  preview: null,
  heightPerWidth: 1,
  wanted: !pending.has(name),
});
/**
 * Since April 2026 (wa-js issue 3410) the `data-id` is the message's own id and nothing else; before, it named chat and direction too, as it
 * still does here in the channel. What is of ours must not depend on it.
 */
const idOf = (name, out = false) => (query.has('channel') ? `${out}_fake@newsletter_${name}` : `3EB0F00D${name}`);
const timeOf = (index) => `9:${String(10 + index).padStart(2, '0')}`;

/** @type {Message[]} */
export const messages = [{ id: idOf('TEXT'), out: false, time: '9:00', media: [], text: 'Look what I was sent!' }];
const hd = new Set(names('hd'));
const coarse = new Set([...names('coarse'), ...hd]);
for (const [index, name] of [...names('pictures'), ...coarse, ...pending].entries()) {
  messages.push({
    id: idOf(`PICTURE${index}`),
    out: index % 4 === 3,
    time: timeOf(index),
    media: [media(name)],
  });
}
if (names('album').length > 0) {
  messages.push({ id: idOf('ALBUM'), out: false, time: '9:50', media: names('album').map(media) });
}
for (const kind of ['sticker', 'document', 'link'])
  for (const name of names(kind))
    messages.push({
      id: idOf(kind.toUpperCase()),
      kind,
      out: false,
      time: '9:55',
      media: [media(name)],
    });
const firstPicture = messages.find((message) => message.media.length === 1);
if (firstPicture) {
  const quotes = firstPicture.id;
  messages.push({ id: idOf('QUOTE', true), out: true, time: '9:58', media: [], text: 'What does it say?', quotes });
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

/** The picture a status shows. */
export const status = names('status').map(media);

/** Half as large: still to be read. */
async function coarsen(blob) {
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(Math.round(bitmap.width / 2), Math.round(bitmap.height / 2));
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
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
        item.url = URL.createObjectURL(coarse.has(item.name) ? await coarsen(blob) : blob);
      if (hd.has(item.name)) item.hd = URL.createObjectURL(blob);
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
      for (const url of [item.url, item.better]) if (url) URL.revokeObjectURL(url);
      item.url = item.better = null;
    }
    draw();
  },
  /** Back again: new nodes, new blob urls, the same `data-id` or, as of an album that has got more pictures, another. Resolves when its pictures are there. */
  async remount(id, now = id) {
    const message = byId(id);
    message.id = now;
    message.mounted = true;
    message.mountings += 1;
    draw();
    await load(message);
  },
  /** The full version of a coarse picture arrives, and is laid over the first one. */
  async improve(id) {
    const [item] = byId(id).media;
    item.better = URL.createObjectURL(await (await fetch(`/pictures/${item.name}`)).blob());
    draw();
  },
  /** Deleted by its sender: the bubble stays, the picture goes. */
  remove(id) {
    byId(id).media = [];
    byId(id).text = 'This message was deleted';
    draw();
  },
  /** A message that arrives now, at the bottom. Resolves to its `data-id` when its picture is there. */
  async receive(name) {
    const id = idOf(`LATER${messages.length}`);
    messages.push({ id, out: false, time: timeOf(messages.length), media: [media(name)], ...fresh });
    draw();
    await load(byId(id));
    return id;
  },
  /** Resolves when every wanted picture of the address is there. */
  loaded: Promise.all([...messages, { media: status, mounted: true }].map((message) => load(message))).then(
    () => undefined,
  ),
};
