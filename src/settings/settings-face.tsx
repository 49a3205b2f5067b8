import { useState } from 'preact/hooks';
import type { FaceProps } from '../faces/open-face';
import { PageLink } from '../faces/page-link';
import { TranslatorChoice } from '../faces/translator-choice';
import { text } from '../shared/text';
import { Diagnostics } from './diagnostics';
import { Forget } from './forget';
import { Hub } from './hub';
import { Keyboard } from './keyboard';
import { Models } from './models';
import { OnPages } from './on-pages';
import { Permissions } from './permissions';
import { Section } from './section';
import { SpokenLanguage } from './spoken-language';

/** Everything that can be chosen, seen and taken back. */
export function SettingsFace({ settings, change }: FaceProps) {
  /** Begins the list of models anew. */
  const [timesForgotten, setTimesForgotten] = useState(0);
  return (
    <>
      <h1>{text('settingsTitle')}</h1>
      <Section title={text('settingsLanguage')}>
        <SpokenLanguage settings={settings} change={change} />
      </Section>
      <Section title={text('settingsModels')}>
        <Models key={timesForgotten} />
      </Section>
      <Section title={text('settingsTranslating')}>
        <TranslatorChoice settings={settings} change={change} />
      </Section>
      <Section title={text('settingsHub')}>
        <Hub hub={settings.hub} language={settings.language} save={(hub) => change({ hub })} />
      </Section>
      <Section title={text('settingsPages')}>
        <OnPages settings={settings} change={change} />
      </Section>
      <Section title={text('settingsPermissions')}>
        <Permissions />
      </Section>
      <Section title={text('settingsKeyboard')}>
        <Keyboard />
      </Section>
      <Section title={text('settingsForget')}>
        <Forget onDone={() => setTimesForgotten(timesForgotten + 1)} />
      </Section>
      <Section title={text('settingsDiagnostics')}>
        <Diagnostics settings={settings} />
      </Section>
      <nav class="row">
        <PageLink to="studio">{text('linkStudio')}</PageLink>
        <PageLink to="welcome">{text('linkHelp')}</PageLink>
      </nav>
    </>
  );
}
