import { ModelPanel } from '../faces/model-panel';
import type { FaceProps } from '../faces/open-face';
import { PageLink } from '../faces/page-link';
import { ReloadWhatsapp } from '../faces/reload-whatsapp';
import { Tick } from '../faces/tick';
import { languageOf } from '../languages';
import { isInterfaceLanguage } from '../shared/interface-language';
import { text } from '../shared/text';
import { InWhatsapp } from './in-whatsapp';
import { LanguageTiles } from './language-tiles';
import { TrySample } from './try-sample';

/** The first run: choose a language, see it work, get the rest, and know where to go. */
export function Welcome({ settings, change }: FaceProps) {
  const { language, interfaceLanguage, hub } = settings;
  return (
    <>
      <header class="stack">
        <h1>{text('welcomeTitle')}</h1>
        <p class="lead">{text('welcomeIntro')}</p>
      </header>
      <ReloadWhatsapp />
      <section class="card" aria-labelledby="language">
        <h2 id="language">{text('welcomeLanguage')}</h2>
        <LanguageTiles language={language} choose={(language) => change({ language })} />
        {isInterfaceLanguage(language) ? (
          <Tick
            name="interface"
            checked={interfaceLanguage === 'target'}
            set={(isWanted) => change({ interfaceLanguage: isWanted ? 'target' : 'browser' })}
          >
            {text('interfaceFollows')}
          </Tick>
        ) : (
          <p class="soft">{text('interfaceMissing')}</p>
        )}
      </section>
      <section class="card" aria-labelledby="try">
        <h2 id="try">{text('welcomeTry')}</h2>
        <TrySample key={language} settings={settings} />
      </section>
      <section class="card" aria-labelledby="model">
        <h2 id="model">{text('welcomeModel', languageOf(language).name)}</h2>
        <p>{text('welcomeModelWhy')}</p>
        <ModelPanel language={language} isMain />
      </section>
      <section class="card" aria-labelledby="whatsapp">
        <h2 id="whatsapp">{text('welcomeWhatsapp')}</h2>
        <InWhatsapp />
      </section>
      <section class="card" aria-labelledby="private">
        <h2 id="private">{text('welcomePrivate')}</h2>
        <p>{text('popupPrivate')}</p>
        <p>{text('welcomePrivateFetched', new URL(hub).host)}</p>
        <p>{text('noHistory')}</p>
      </section>
      <nav class="row">
        <a class="button main" href="https://web.whatsapp.com/" target="_blank" rel="noreferrer">
          {text('openWhatsapp')}
        </a>
        <PageLink to="studio" isButton>
          {text('linkStudio')}
        </PageLink>
        <PageLink to="settings" isButton>
          {text('settingsTitle')}
        </PageLink>
      </nav>
    </>
  );
}
