import { useEffect, useState } from 'preact/hooks';
import type { LanguageCode } from '../languages';
import { loadSettings, saveSettings } from '../shared/settings';

/** Whether to tell that a better model can replace the one of this language: as long as this page is open, and never again. */
export function useToldOnce(language: LanguageCode, applies: boolean): boolean {
  const [news, setNews] = useState<LanguageCode>();
  useEffect(() => {
    if (!applies) return;
    void loadSettings().then(async ({ toldOfBetter }) => {
      if (toldOfBetter.includes(language)) return;
      setNews(language);
      await saveSettings({ toldOfBetter: [...toldOfBetter, language] });
    });
  }, [language, applies]);
  return applies && news === language;
}
