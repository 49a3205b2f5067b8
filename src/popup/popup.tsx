import { useState } from 'preact/hooks';
import { isLanguageCode, type LanguageCode, languages } from '../languages';
import { hubOrigin, type Settings } from '../shared/settings-schema';
import { text } from '../shared/text';
import { type ModelActions, ModelPanel } from './model-panel';
import { TranslatorChoice } from './translator-choice';

const languageNames = Object.entries(languages).map(([code, { name }]) => ({ code: code as LanguageCode, name }));

interface Props {
  readonly initial: Settings;
  readonly save: (change: Partial<Settings>) => Promise<void>;
  readonly models: ModelActions;
}

/** The face: one choice, and one sentence on what to do. */
export function Popup({ initial, save, models }: Props) {
  const [settings, setSettings] = useState(initial);
  const change = (part: Partial<Settings>) => {
    setSettings({ ...settings, ...part });
    void save(part);
  };
  return (
    <>
      <h1>Palimpsest</h1>
      <label>
        {text('popupLanguage')}
        <select
          name="language"
          value={settings.language}
          onChange={({ currentTarget: { value } }) => isLanguageCode(value) && change({ language: value })}
        >
          {languageNames.map(({ code, name }) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p>{text('popupHow')}</p>
      <ModelPanel language={settings.language} actions={models} />
      <p class="soft">{text('popupPrivate')}</p>
      <details>
        <summary>{text('popupAdvanced')}</summary>
        <label>
          <input
            type="checkbox"
            checked={settings.browserMenu}
            onChange={({ currentTarget: { checked } }) => change({ browserMenu: checked })}
          />
          {text('popupBrowserMenu')}
        </label>
        <TranslatorChoice settings={settings} change={change} />
        <HubField hub={settings.hub} save={(hub) => change({ hub })} />
      </details>
    </>
  );
}

function HubField({ hub, save }: { readonly hub: string; readonly save: (hub: string) => void }) {
  const [typed, setTyped] = useState(hub);
  const origin = hubOrigin(typed);
  return (
    <label>
      {text('popupHub')}
      <input
        type="url"
        dir="ltr"
        value={typed}
        aria-invalid={!origin}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          const valid = hubOrigin(value);
          if (valid) save(valid);
        }}
      />
      {!origin && (
        <span class="wrong" role="alert">
          {text('popupHubWrong')}
        </span>
      )}
    </label>
  );
}
