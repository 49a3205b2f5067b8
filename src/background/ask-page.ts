import { type ClickTarget, requestTab } from '../shared/messages';
import { putContentScript } from './put-content-script';

/** Asks the content script of one frame, which is put there first if it is not there yet. Rejects where the browser does not let us in. */
export function askPage(
  frame: { readonly tabId: number; readonly frameId: number },
  name: 'translate-picture' | 'hand-over',
  target: ClickTarget,
): Promise<void> {
  return requestTab(frame, name, target).catch(async () => {
    await putContentScript(frame.tabId, [frame.frameId]);
    await requestTab(frame, name, target);
  });
}
