import { isLanguageCode, type LanguageCode, languageOf } from '../languages';
import { likelyFirst } from './sort-languages';

const names = likelyFirst(navigator.languages).map((code) => ({ code, ...languageOf(code) }));

interface Props {
  readonly label: string;
  readonly language: LanguageCode;
  readonly choose: (language: LanguageCode) => void;
}

/** Into which language: each is named as its readers write it. */
export function LanguageChoice({ label, language, choose }: Props) {
  return (
    <label class="field">
      {label}
      <select
        name="language"
        value={language}
        onChange={({ currentTarget: { value } }) => isLanguageCode(value) && choose(value)}
      >
        {names.map(({ code, name, direction }) => (
          <option key={code} value={code} lang={code} dir={direction}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
