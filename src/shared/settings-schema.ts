import { isLanguageCode, type LanguageCode } from '../languages';

/** Everything the user can choose. The defaults are the schema: what is stored must be of the same shape. */
export interface Settings {
  readonly language: LanguageCode;
  /** Origin of the model hub, without a slash at the end. */
  readonly hub: string;
  /** Where a page has a menu of its own, the browser's opens instead, with our item. */
  readonly browserMenu: boolean;
  readonly translator: TranslatorChoice;
  /** Translations sooner, and a little less exact. */
  readonly fast: boolean;
  /** The interface speaks the language that pictures are translated into, or the browser's. */
  readonly interfaceLanguage: InterfaceLanguage;
  /** Origins of the sites on which pictures are translated without being asked for. */
  readonly automaticSites: readonly string[];
  /** A button on the picture under the pointer. */
  readonly hoverButton: boolean;
  /** Languages of which the user has been told that a better model can replace theirs. */
  readonly toldOfBetter: readonly LanguageCode[];
}

export const INTERFACE_LANGUAGE_CHOICES = ['target', 'browser'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGE_CHOICES)[number];

const isInterfaceLanguage = (name: unknown): name is InterfaceLanguage =>
  INTERFACE_LANGUAGE_CHOICES.some((choice) => choice === name);

export const TRANSLATORS = ['automatic', 'bergamot', 'browser', 'opus-mt'] as const;
export type TranslatorChoice = (typeof TRANSLATORS)[number];

export const isTranslator = (name: unknown): name is TranslatorChoice =>
  TRANSLATORS.some((translator) => translator === name);

const FALLBACK: LanguageCode = 'de';
export const DEFAULT_HUB = 'https://huggingface.co';

/** A browser's tag as our code, null when we do not know it: Norwegian without more is Bokmål; Chinese goes by its script. */
export function languageOfTag(tag: string): LanguageCode | null {
  const locale = localeOf(tag);
  if (!locale) return null;
  if (locale.language === 'zh' && locale.maximize().script === 'Hant') return 'zh-Hant';
  const code = locale.language === 'no' ? 'nb' : locale.language;
  return isLanguageCode(code) ? code : null;
}

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null; // no tag at all
  }
}

/** The first of the browser's languages that we translate into; English readers get the fallback. */
export function guessLanguage(preferred: readonly string[]): LanguageCode {
  for (const tag of preferred) {
    const code = languageOfTag(tag);
    if (code) return code;
  }
  return FALLBACK;
}

export const defaultSettings = (preferred: readonly string[]): Settings => ({
  language: guessLanguage(preferred),
  hub: DEFAULT_HUB,
  browserMenu: false,
  translator: 'automatic',
  fast: false,
  // Until a language is chosen, what we translate into is a guess; the browser's language is not.
  interfaceLanguage: 'browser',
  automaticSites: [],
  hoverButton: false,
  toldOfBetter: [],
});

/** `https:` anywhere, `http:` on this machine only: the address, with its path, or null when it is neither. No slash at its end. */
export function hubAddress(text: string): string | null {
  const url = URL.parse(text.trim());
  if (!url) return null;
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1' || url.hostname === '[::1]';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) return null;
  return url.origin + url.pathname.replace(/\/+$/, '');
}

const isOrigin = (text: unknown): text is string => typeof text === 'string' && URL.parse(text)?.origin === text;

/** Keeps each stored value that is still valid, and takes the default for the rest: old versions need no other migration. */
export function migrate(stored: Readonly<Record<string, unknown>>, defaults: Settings): Settings {
  const { language, hub, browserMenu, translator, fast, interfaceLanguage, automaticSites, hoverButton, toldOfBetter } =
    stored;
  const chosen = typeof language === 'string' && isLanguageCode(language) ? language : null;
  return {
    language: chosen ?? defaults.language,
    hub: (typeof hub === 'string' ? hubAddress(hub) : null) ?? defaults.hub,
    browserMenu: typeof browserMenu === 'boolean' ? browserMenu : defaults.browserMenu,
    translator: isTranslator(translator) ? translator : defaults.translator,
    fast: typeof fast === 'boolean' ? fast : defaults.fast,
    interfaceLanguage: isInterfaceLanguage(interfaceLanguage)
      ? interfaceLanguage
      : chosen
        ? 'target'
        : defaults.interfaceLanguage,
    automaticSites: Array.isArray(automaticSites) ? automaticSites.filter(isOrigin) : defaults.automaticSites,
    hoverButton: typeof hoverButton === 'boolean' ? hoverButton : defaults.hoverButton,
    toldOfBetter: Array.isArray(toldOfBetter) ? toldOfBetter.filter(isLanguageCode) : defaults.toldOfBetter,
  };
}
