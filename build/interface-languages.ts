import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** What the built code knows of `_locales`: which languages the interface is written in. For Vite's `define`. */
export const interfaceLanguages = {
  INTERFACE_LANGUAGES: JSON.stringify(readdirSync(resolve(import.meta.dirname, '../_locales')).sort()),
};
