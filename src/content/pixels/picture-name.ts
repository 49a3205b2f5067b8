import { pictureSource } from './picture-source';

/** Characters: what is longer is no name, but a text. */
const LONGEST = 60;
const FILE = /^[^.]+\.\w{2,5}$/;
/** What no system lets into a file's name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\s]+/gu;

/** What the picture's file would be called: as in its address, where that has a name; else as the page describes the picture, or itself. */
export function nameOf(picture: Element): string {
  const { pathname = '', protocol } = URL.parse(pictureSource(picture)?.address ?? '') ?? {};
  const name = decoded(pathname.split('/').at(-1) ?? '');
  if (protocol !== 'data:' && FILE.test(name)) return name.replaceAll(FORBIDDEN, ' ');
  const words = [picture.getAttribute('alt'), picture.ariaLabel, document.title].map((said) =>
    (said ?? '').replaceAll(FORBIDDEN, ' ').trim(),
  );
  return `${words.find((said) => said !== '' && said.length <= LONGEST)?.replaceAll('.', '') || 'picture'}.png`;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
