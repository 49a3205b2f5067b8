/**
 * The engine room as only Chrome and Edge have it: an offscreen document. A browser without the API hosts the same room
 * in its background page (src/event-page); this file is the one place that knows.
 */
const PATH = 'src/offscreen/index.html';

let opening: Promise<void> | undefined;

/** Makes sure that the engine room is there and listens. Calls that overlap share one opening; a failed one is forgotten. */
export function openEngine(): Promise<void> {
  opening ??= open().finally(() => {
    opening = undefined;
  });
  return opening;
}

async function open(): Promise<void> {
  if (!('offscreen' in chrome)) return; // this page is the engine room
  const open = await chrome.runtime.getContexts({ contextTypes: [chrome.runtime.ContextType.OFFSCREEN_DOCUMENT] });
  if (open.length > 0) return;
  await chrome.offscreen.createDocument({
    url: PATH,
    reasons: [chrome.offscreen.Reason.WORKERS],
    justification: 'Reads, translates and redraws pictures on this machine, in workers',
  });
}
