import { type Messages, requestTab } from '../shared/messages';
import { putContentScript } from './put-content-script';

/** Asks the content script of one frame, which is put there first if it is not there yet. Rejects where the browser does not let us in. */
export function askPage<N extends keyof Messages>(
  frame: { readonly tabId: number; readonly frameId: number },
  name: N,
  ...args: Parameters<Messages[N]>
): Promise<ReturnType<Messages[N]>> {
  return requestTab(frame, name, ...args).catch(async () => {
    await putContentScript(frame.tabId, [frame.frameId]);
    return requestTab(frame, name, ...args);
  });
}
