import contentScript from '../content/main.iife?script';
import { browser } from '../shared/browser';

/** Puts the content script into frames of a tab, all of them when not given, and returns which let us in. Where it is already, it does nothing. */
export async function putContentScript(tabId: number, frameIds?: number[]): Promise<number[]> {
  const target = frameIds ? { tabId, frameIds } : { tabId, allFrames: true };
  const frames = await browser.scripting.executeScript({ target, files: [contentScript] });
  return frames.map(({ frameId }) => frameId);
}

export { contentScript };
