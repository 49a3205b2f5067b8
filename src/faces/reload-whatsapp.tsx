import { browser } from '../shared/browser';
import { requestTab } from '../shared/messages';
import { text } from '../shared/text';
import { useAsked } from './use-asked';

const POLL_MS = 2000;

/** Says it where WhatsApp Web was open before the extension was installed or updated, and mends it; else nothing. */
export function ReloadWhatsapp() {
  const [tabs = [], lookAgain] = useAsked(tabsWithoutUs, '', POLL_MS);
  if (tabs.length === 0) return null;
  const reload = () => Promise.all(tabs.map((id) => browser.tabs.reload(id))).then(lookAgain, lookAgain);
  return (
    <section class="card stack" role="status">
      <p>{text('reloadWhatsapp')}</p>
      <div class="row">
        <button type="button" class="main" onClick={() => void reload()}>
          {text('reloadWhatsappButton')}
        </button>
      </div>
    </section>
  );
}

/** Tabs of the sites where our script should have been from the start, and was not. */
async function tabsWithoutUs(): Promise<number[]> {
  const matches = (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches = [] }) => matches);
  const tabs = await browser.tabs.query({ url: matches, status: 'complete' });
  const answers = await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return [];
      const isThere = await requestTab({ tabId: id, frameId: 0 }, 'is-from-start').catch(() => false);
      return isThere ? [] : [id];
    }),
  );
  return answers.flat();
}
