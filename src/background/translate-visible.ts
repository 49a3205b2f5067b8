import { requestTab } from '../shared/messages';
import { putContentScript } from './put-content-script';

/**
 * All pictures that can be seen in the tab, in all frames that let us in. Returns how many were begun; null: none lets us in. The
 * popup's opening is the click that gives `activeTab`.
 */
export async function translateVisible(tabId: number): Promise<number | null> {
  const frameIds = new Set([0, ...(await putContentScript(tabId).catch(() => []))]);
  const begun = await Promise.all(
    [...frameIds].map((frameId) => requestTab({ tabId, frameId }, 'translate-visible').catch(() => null)),
  );
  const counts = begun.filter((count) => count !== null);
  return counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : null;
}
