import { text } from '../../shared/text';
import { iconButton } from '../elements/buttons';
import { keepKeys } from '../elements/keep-events';
import { createShadowHost } from '../elements/shadow-host';
import css from './side-by-side.css?inline';

/** Original and translation beside each other (or, on a high screen, one above the other), over the whole window. */
export function showSideBySide(original: Blob | { readonly url: string }, translation: Blob, words: string): void {
  const { host, root } = createShadowHost('palimpsest-beside', { position: 'fixed', width: '0', height: '0' }, css);
  const dialog = document.createElement('dialog');
  dialog.className = 'whole beside';
  dialog.setAttribute('aria-label', text('sideBySide'));
  const close = iconButton('close', text('close'));
  const bar = document.createElement('div');
  bar.className = 'chip';
  bar.append(close);
  const urls: string[] = [];
  const picture = (source: Blob | { readonly url: string }, alt: string) => {
    const img = document.createElement('img');
    img.alt = alt;
    img.src = source instanceof Blob ? URL.createObjectURL(source) : source.url;
    urls.push(img.src);
    return img;
  };
  dialog.append(picture(original, text('showOriginal')), picture(translation, words), bar);
  root.append(dialog);
  document.documentElement.append(host);
  dialog.addEventListener('close', () => {
    host.remove();
    for (const url of urls) URL.revokeObjectURL(url);
  });
  keepKeys(host, ({ type, key }) => type === 'keydown' && key === 'Escape' && dialog.close());
  dialog.addEventListener('click', () => dialog.close());
  dialog.showModal();
  close.focus();
}
