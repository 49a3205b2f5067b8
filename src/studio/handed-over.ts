import { requestTab } from '../shared/messages';

/**
 * The picture that a page of the web sent to the studio: its content script has it, and the address of this page says where that is.
 * Nothing when the studio was opened by itself.
 */
export async function handedOver(): Promise<File[]> {
  const place = new URLSearchParams(location.search);
  const [tabId, frameId] = [Number(place.get('tab')), Number(place.get('frame'))];
  if (!place.has('tab')) return [];
  const { picture, name } = await requestTab({ tabId, frameId }, 'handed-over');
  const file = picture instanceof Blob ? picture : await (await fetch(picture.url)).blob();
  return [new File([file], name, { type: file.type })];
}
