import fileName from '../content/main.iife?script';
import { browser } from '../shared/browser';

/** From the package's root: Firefox takes a relative path from the page that asks. */
export const contentScript = `/${fileName}`;

/** Chromium rejects where it does not let us in, Firefox says so in the result of each frame. */
interface FrameResult {
  readonly frameId: number;
  readonly error?: unknown;
}

/**
 * Puts the content script into frames of a tab, all of them when not given, and returns which let us in. Where it is already, it does
 * nothing. Rejects where none lets us in.
 */
export async function putContentScript(tabId: number, frameIds?: number[]): Promise<number[]> {
  const target = frameIds ? { tabId, frameIds } : { tabId, allFrames: true };
  const frames: FrameResult[] = await browser.scripting.executeScript({ target, files: [contentScript] });
  const entered = frames.filter(({ error }) => !error);
  if (entered.length === 0) throw new Error(String(frames[0]?.error ?? 'No frame lets us in'));
  return entered.map(({ frameId }) => frameId);
}
