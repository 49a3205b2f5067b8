import { af } from './af';
import { ar } from './ar';
import { az } from './az';
import { bg } from './bg';
import { bn } from './bn';
import { bs } from './bs';
import { ca } from './ca';
import { cs } from './cs';
import { da } from './da';
import { de } from './de';
import { el } from './el';
import { es } from './es';
import { et } from './et';
import { fa } from './fa';
import { fi } from './fi';
import { fr } from './fr';
import { ga } from './ga';
import { gl } from './gl';
import { gu } from './gu';
import { he } from './he';
import { hi } from './hi';
import { hr } from './hr';
import { hu } from './hu';
import { id } from './id';
import { is } from './is';
import { it } from './it';
import { ja } from './ja';
import { kn } from './kn';
import { ko } from './ko';
import type { Language } from './language';
import { lt } from './lt';
import { lv } from './lv';
import { ml } from './ml';
import { ms } from './ms';
import { nb } from './nb';
import { nl } from './nl';
import { pl } from './pl';
import { pt } from './pt';
import { ro } from './ro';
import { ru } from './ru';
import { sk } from './sk';
import { sl } from './sl';
import { sq } from './sq';
import { sr } from './sr';
import { sv } from './sv';
import { ta } from './ta';
import { te } from './te';
import { th } from './th';
import { tr } from './tr';
import { uk } from './uk';
import { vi } from './vi';
import { xh } from './xh';
import { zh } from './zh';
import { zhHant } from './zh-hant';

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
  bn,
  ta,
  te,
  gu,
  kn,
  ml,
  pl,
  el,
  he,
  fa,
  ko,
  bg,
  et,
  lv,
  lt,
  hr,
  sr,
  bs,
  sk,
  sl,
  sq,
  is,
  nb,
  az,
  ms,
  th,
  'zh-Hant': zhHant,
} as const satisfies Record<string, Language>;

export type LanguageCode = keyof typeof languages;

export const isLanguageCode = (code: string): code is LanguageCode => Object.hasOwn(languages, code);

export const languageOf = (code: LanguageCode): Language => languages[code];
