import { LanguageChoice } from '../faces/language-choice';
import { ModelPanel } from '../faces/model-panel';
import type { FaceProps } from '../faces/open-face';
import { PageLink } from '../faces/page-link';
import { ReloadWhatsapp } from '../faces/reload-whatsapp';
import { text } from '../shared/text';
import { RunningJobs } from './running-jobs';
import { ThisPage } from './this-page';

/** The first face: the language, the page in front of the user, and what is going on. */
export function Popup({ settings, change }: FaceProps) {
  return (
    <>
      <h1>Palimpsest</h1>
      <LanguageChoice
        label={text('popupLanguage')}
        language={settings.language}
        choose={(language) => change({ language })}
      />
      <ReloadWhatsapp />
      <ThisPage automaticSites={settings.automaticSites} change={change} />
      <RunningJobs />
      <section class="card">
        <ModelPanel language={settings.language} />
      </section>
      <p class="soft">{text('popupPrivate')}</p>
      <nav class="row">
        <PageLink to="studio">{text('linkStudio')}</PageLink>
        <PageLink to="settings">{text('settingsTitle')}</PageLink>
        <PageLink to="welcome">{text('linkHelp')}</PageLink>
      </nav>
    </>
  );
}
