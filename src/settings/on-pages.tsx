import type { FaceProps } from '../faces/open-face';
import { Tick } from '../faces/tick';
import { isBuiltIn, siteName, withSite } from '../shared/automatic-sites';
import { text } from '../shared/text';

const WHATSAPP = 'https://web.whatsapp.com';

/** How pictures are offered for translation on WhatsApp Web and elsewhere. */
export function OnPages({ settings: { browserMenu, hoverButton, automaticSites }, change }: FaceProps) {
  const set = (origin: string, isWanted: boolean) =>
    change({ automaticSites: withSite(automaticSites, origin, isWanted) });
  return (
    <>
      <Tick name="browserMenu" checked={browserMenu} set={(browserMenu) => change({ browserMenu })}>
        {text('popupBrowserMenu')}
      </Tick>
      <Tick name="hoverButton" checked={hoverButton} set={(hoverButton) => change({ hoverButton })}>
        {text('hoverButton')}
      </Tick>
      <Tick name="automatic" checked={automaticSites.includes(WHATSAPP)} set={(isWanted) => set(WHATSAPP, isWanted)}>
        {text('popupAutomatic', siteName(WHATSAPP))}
      </Tick>
      <ul class="list">
        {automaticSites
          .filter((site) => !isBuiltIn(site))
          .map((site) => (
            <li key={site} class="row spread">
              <span>{text('popupAutomatic', siteName(site))}</span>
              <button
                type="button"
                class="small"
                aria-label={`${text('remove')}: ${siteName(site)}`}
                onClick={() => set(site, false)}
              >
                {text('remove')}
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}
