import { LanguageChoice } from '../faces/language-choice';
import type { FaceProps } from '../faces/open-face';
import { isInterfaceLanguage } from '../shared/interface-language';
import { INTERFACE_LANGUAGE_CHOICES } from '../shared/settings-schema';
import { text } from '../shared/text';

/** Into what pictures are translated, and what Palimpsest itself speaks. */
export function SpokenLanguage({ settings: { language, interfaceLanguage }, change }: FaceProps) {
  const names = { target: text('interfaceTarget'), browser: text('interfaceBrowser') };
  return (
    <>
      <LanguageChoice label={text('popupLanguage')} language={language} choose={(language) => change({ language })} />
      <fieldset class="stack">
        <legend>{text('interfaceLegend')}</legend>
        {INTERFACE_LANGUAGE_CHOICES.map((choice) => (
          <label key={choice} class="tick">
            <input
              type="radio"
              name="interface"
              value={choice}
              checked={choice === interfaceLanguage}
              onChange={() => change({ interfaceLanguage: choice })}
            />
            <span>{names[choice]}</span>
          </label>
        ))}
      </fieldset>
      {!isInterfaceLanguage(language) && <p class="soft">{text('interfaceMissing')}</p>}
    </>
  );
}
