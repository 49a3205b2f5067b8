import { type LanguageCode, languages } from '../languages';
import { text } from '../shared/text';

interface Props {
  readonly language: LanguageCode;
  readonly choose: (language: LanguageCode) => void;
}

/** All languages at once, each in its own script: its readers find it whatever the page speaks. */
export function LanguageTiles({ language, choose }: Props) {
  return (
    <fieldset class="tiles">
      <legend class="unseen">{text('popupLanguage')}</legend>
      {Object.entries(languages).map(([code, { name, direction }]) => (
        <label key={code} class="tile" lang={code} dir={direction}>
          <input
            type="radio"
            class="unseen"
            name="language"
            value={code}
            checked={code === language}
            onChange={() => choose(code as LanguageCode)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
