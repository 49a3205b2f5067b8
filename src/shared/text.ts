import type messages from '../../_locales/en/messages.json';
import { browser } from './browser';

export type TextKey = keyof typeof messages;

/** The interface's sentence in the user's language. `values` fill $1, $2 … */
export const text = (key: TextKey, ...values: readonly (string | number)[]): string =>
  browser.i18n.getMessage(key, values.map(String));
