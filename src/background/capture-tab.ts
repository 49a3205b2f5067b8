import { browser } from '../shared/browser';

/** A PNG of what the sender's tab shows, in device pixels. Rejects without `activeTab` or a host permission. */
export async function captureTab({ tab }: { tab?: { windowId?: number | undefined } }): Promise<Blob> {
  if (tab?.windowId === undefined) throw new Error('Only a tab can be captured');
  return captureWindow(tab.windowId);
}

export async function captureWindow(windowId: number): Promise<Blob> {
  const dataUrl = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  const response = await fetch(dataUrl);
  return response.blob();
}
