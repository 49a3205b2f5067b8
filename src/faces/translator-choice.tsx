import { useEffect, useState } from 'preact/hooks';
import type { LanguageCode } from '../languages';
import { isTranslator, type Settings, TRANSLATORS } from '../shared/settings-schema';
import { text } from '../shared/text';

/** The browser's own translator, as far as the popup needs it: fetching a language pack takes a click. */
interface BrowserTranslator {
  availability(pair: Pair): Promise<string>;
  create(options: Pair & { monitor(target: EventTarget): void }): Promise<{ destroy(): void }>;
}
interface Pair {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}

interface Props {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

/** Which translator, and whether it may take its time. */
export function TranslatorChoice({ settings, change }: Props) {
  const names = {
    automatic: text('popupTranslatorAutomatic'),
    bergamot: 'Bergamot',
    browser: text('popupTranslatorBrowser'),
    'opus-mt': 'Opus-MT',
  };
  return (
    <>
      <label class="field">
        {text('popupTranslator')}
        <select
          name="translator"
          value={settings.translator}
          onChange={({ currentTarget: { value } }) => isTranslator(value) && change({ translator: value })}
        >
          {TRANSLATORS.map((translator) => (
            <option key={translator} value={translator}>
              {names[translator]}
            </option>
          ))}
        </select>
      </label>
      {(settings.translator === 'automatic' || settings.translator === 'browser') && (
        <BrowserPack language={settings.language} isWanted={settings.translator === 'browser'} />
      )}
      <label class="tick">
        <input
          type="checkbox"
          name="fast"
          checked={settings.fast}
          onChange={({ currentTarget: { checked } }) => change({ fast: checked })}
        />
        {text('popupFast')}
      </label>
    </>
  );
}

function BrowserPack({ language, isWanted }: { readonly language: LanguageCode; readonly isWanted: boolean }) {
  const api = (globalThis as { Translator?: BrowserTranslator }).Translator;
  const pair = { sourceLanguage: 'en', targetLanguage: language };
  const [availability, setAvailability] = useState('unavailable');
  const [share, setShare] = useState<number | null>(null);
  const ask = () => api?.availability(pair).then(setAvailability, () => setAvailability('unavailable'));
  useEffect(() => {
    setAvailability('unavailable');
    void ask();
  }, [api, language]);

  async function fetchPack(): Promise<void> {
    setShare(0);
    const monitor = (target: EventTarget) =>
      target.addEventListener('downloadprogress', (event) => setShare((event as ProgressEvent).loaded));
    try {
      (await api?.create({ ...pair, monitor }))?.destroy();
    } finally {
      setShare(null);
      await ask();
    }
  }

  if (share !== null) return <progress value={share} max={1} />;
  if (availability === 'downloadable' || availability === 'downloading')
    return (
      <div class="row">
        <button type="button" onClick={() => void fetchPack().catch(() => {})}>
          {text('popupBrowserGet')}
        </button>
      </div>
    );
  return availability === 'unavailable' && isWanted ? <p class="soft">{text('popupBrowserMissing')}</p> : null;
}
