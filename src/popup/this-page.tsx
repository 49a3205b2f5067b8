import { useEffect, useState } from 'preact/hooks';
import { Tick } from '../faces/tick';
import { isBuiltIn, permissionFor, siteName, siteOrigin, withSite } from '../shared/automatic-sites';
import { browser } from '../shared/browser';
import { request } from '../shared/messages';
import type { Settings } from '../shared/settings-schema';
import { plural, text } from '../shared/text';

interface Props {
  readonly automaticSites: readonly string[];
  readonly change: (part: Partial<Settings>) => void;
}

interface Tab {
  readonly id: number;
  readonly origin: string | null;
  /** The content script may come by itself. */
  readonly isPermitted: boolean;
}

/** What can be done with the page in front of the user: its pictures now, or always. */
export function ThisPage({ automaticSites, change }: Props) {
  const [tab, setTab] = useState<Tab | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const look = () => void activeTab().then(setTab, () => {});
    look();
    browser.permissions.onAdded.addListener(look);
    return () => browser.permissions.onAdded.removeListener(look);
  }, []);
  if (!tab) return null;
  const { id, origin, isPermitted } = tab;

  async function translateVisible(): Promise<void> {
    const begun = await request('translate-visible-in-tab', id).catch(() => null);
    if (begun === null) setSaid(text('pageForbidden'));
    else setSaid(begun === 0 ? text('popupVisibleNone') : plural('picturesBegun', begun));
  }

  /** The popup lies over what is to be chosen. */
  async function translatePart(): Promise<void> {
    await request('translate-part-in-tab', id).catch(() => setSaid(text('pageForbidden')));
    window.close();
  }

  async function setAutomatic(origin: string, isWanted: boolean): Promise<void> {
    // Must come first in the click. The popup may close over the browser's question: what is wanted is saved meanwhile.
    const permission = isWanted && !isPermitted ? browser.permissions.request(permissionFor(origin)) : true;
    change({ automaticSites: withSite(automaticSites, origin, isWanted) });
    if (!(await permission)) return change({ automaticSites: withSite(automaticSites, origin, false) });
    if (isWanted) await translateVisible();
  }

  return (
    <section class="stack">
      <button type="button" class="main" onClick={() => void translateVisible()}>
        {text('popupVisible')}
      </button>
      <button type="button" onClick={() => void translatePart()}>
        {text('menuPart')}
      </button>
      <p role="status">{said}</p>
      {origin && (
        <Tick
          name="automatic"
          checked={isPermitted && automaticSites.includes(origin)}
          set={(isWanted) => void setAutomatic(origin, isWanted)}
        >
          {text('popupAutomatic', siteName(origin))}
        </Tick>
      )}
      <p class="soft">{text('popupHow')}</p>
    </section>
  );
}

async function activeTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const origin = siteOrigin(tab.url);
  const isPermitted =
    origin !== null && (isBuiltIn(origin) || (await browser.permissions.contains(permissionFor(origin))));
  return { id: tab.id, origin, isPermitted };
}
