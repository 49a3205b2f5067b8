import { HubField } from '../faces/hub-field';
import { LanguageChoice } from '../faces/language-choice';
import { ModelPanel } from '../faces/model-panel';
import type { FaceProps } from '../faces/open-face';
import { TranslatorChoice } from '../faces/translator-choice';
import { text } from '../shared/text';

/** The face: one choice, and one sentence on what to do. */
export function Popup({ settings, change }: FaceProps) {
  return (
    <>
      <h1>Palimpsest</h1>
      <LanguageChoice
        label={text('popupLanguage')}
        language={settings.language}
        choose={(language) => change({ language })}
      />
      <p>{text('popupHow')}</p>
      <ModelPanel language={settings.language} />
      <p class="soft">{text('popupPrivate')}</p>
      <details>
        <summary>{text('popupAdvanced')}</summary>
        <label class="tick">
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
