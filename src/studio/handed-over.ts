import { request, requestTab } from '../shared/messages';

/**
 * The picture that a page of the web sent to the studio: its content script has it, and the address of this page says where that is.
 * Where no content script may be, the background has what the screen showed. Nothing when the studio was opened by itself.
 */
export async function handedOver(): Promise<File[]> {
  const place = new URLSearchParams(location.search);
  const [tabId, frameId] = [Number(place.get('tab')), Number(place.get('frame'))];
  if (place.has('screen')) return [new File([await request('screen-for-studio')], 'screen.png', { type: 'image/png' })];
  if (!place.has('tab')) return [];
  const { picture, name } = await requestTab({ tabId, frameId }, 'handed-over');
  const file = picture instanceof Blob ? picture : await (await fetch(picture.url)).blob();
  return [new File([file], name, { type: file.type })];
}

/** Files that the user opened with the studio in the system's file manager: only ChromeOS knows extensions there (`file_handlers`). */
export function watchOpenedFiles(add: (files: readonly File[]) => void): void {
  const { launchQueue } = globalThis as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    void Promise.all(files.map((handle) => handle.getFile())).then(add);
  });
}

/** Of the web platform, and not yet in TypeScript's library. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void): void;
}
