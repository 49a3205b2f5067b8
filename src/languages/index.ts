import { af } from './af';
import { ar } from './ar';
import { ca } from './ca';
import { cs } from './cs';
import { da } from './da';
import { de } from './de';
import { es } from './es';
import { fi } from './fi';
import { fr } from './fr';
import { ga } from './ga';
import { gl } from './gl';
import { hi } from './hi';
import { hu } from './hu';
import { id } from './id';
import { it } from './it';
import { ja } from './ja';
import type { Language } from './language';
import { nl } from './nl';
import { pt } from './pt';
import { ro } from './ro';
import { ru } from './ru';
import { sv } from './sv';
import { tr } from './tr';
import { uk } from './uk';
import { vi } from './vi';
import { xh } from './xh';
import { zh } from './zh';

/** The target languages, by BCP-47 code. To add one: one file here, one line above, one below. */
export const languages = {
  de,
  es,
  fr,
  tr,
  hi,
  ar,
  ga,
  it,
  nl,
  sv,
  da,
  fi,
  ru,
  uk,
  cs,
  hu,
  ro,
  id,
  vi,
  zh,
  ja,
  af,
  xh,
  pt,
  ca,
  gl,
} as const satisfies Record<string, Language>;

export type LanguageCode = keyof typeof languages;

export const isLanguageCode = (code: string): code is LanguageCode => Object.hasOwn(languages, code);

export const languageOf = (code: LanguageCode): Language => languages[code];
