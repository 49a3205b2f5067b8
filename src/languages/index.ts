import { ar } from './ar';
import { de } from './de';
import { es } from './es';
import { fr } from './fr';
import { ga } from './ga';
import { hi } from './hi';
import type { Language } from './language';
import { tr } from './tr';

/** The target languages, by BCP-47 code. To add one: one file here, one line below. */
export const languages = { de, es, fr, tr, hi, ar, ga } as const satisfies Record<string, Language>;

export type LanguageCode = keyof typeof languages;

export const isLanguageCode = (code: string): code is LanguageCode => Object.hasOwn(languages, code);

export const languageOf = (code: LanguageCode): Language => languages[code];
