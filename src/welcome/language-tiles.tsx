import { useState } from 'preact/hooks';
import { findLanguages, likelyFirst } from '../faces/sort-languages';
import { type LanguageCode, languageOf } from '../languages';
import { text } from '../shared/text';

interface Props {
  readonly language: LanguageCode;
  readonly choose: (language: LanguageCode) => void;
}

const codes = likelyFirst(navigator.languages);

/** All languages, each in its own script: its readers find it whatever the page speaks. The browser's own stand first; a field finds the rest. */
export function LanguageTiles({ language, choose }: Props) {
  const [typed, setTyped] = useState('');
  const found = findLanguages(codes, typed, document.documentElement.lang || 'en');
  return (
    <>
      <label class="field">
        {text('languageSearch')}
        <input
          type="search"
          name="search"
          value={typed}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget: { value } }) => setTyped(value)}
        />
      </label>
      <fieldset class="tiles">
        <legend class="unseen">{text('popupLanguage')}</legend>
        {found.map((code) => {
          const { name, direction } = languageOf(code);
          return (
            <label key={code} class="tile" lang={code} dir={direction}>
              <input
                type="radio"
                class="unseen"
                name="language"
                value={code}
                checked={code === language}
                onChange={() => choose(code)}
              />
              {name}
            </label>
          );
        })}
      </fieldset>
      <p role="status" class="soft">
        {found.length === 0 && text('languageNotFound')}
      </p>
    </>
  );
}
