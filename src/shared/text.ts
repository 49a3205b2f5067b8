import type messages from '../../_locales/en/messages.json';
import { browser } from './browser';

export type TextKey = keyof typeof messages;
/** Sentences that change with a number have one form per plural category of their language: `pictures_one`, `pictures_other` … */
export type PluralKey = TextKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

/** A locale's sentences by key, with $1, $2 … where values go. */
export type Sentences = Readonly<Record<string, string>>;

let chosen: Sentences = {};

/** From now on `text` answers with these; null: in the browser's own language again. */
export function speak(sentences: Sentences | null): void {
  chosen = sentences ?? {};
}

/** The interface's sentence in the user's language. `values` fill $1, $2 … */
export const text = (key: TextKey, ...values: readonly (string | number)[]): string => say(key, values);

/** The form of the sentence that this number wants; the number is $1, `values` fill $2, $3 … */
export function plural(key: PluralKey, count: number, ...values: readonly (string | number)[]): string {
  const category = new Intl.PluralRules(text('locale')).select(count);
  const all = [count, ...values];
  return say(`${key}_${category}`, all) || say(`${key}_other`, all);
}

function say(key: string, values: readonly (string | number)[]): string {
  const sentence = Object.hasOwn(chosen, key) ? chosen[key] : undefined;
  // What is not there is said by the browser, which falls back to English by itself.
  if (sentence === undefined) return browser.i18n.getMessage(key, values.map(String));
  return sentence.replace(/\$(\d)/g, (_, place: string) => String(values[Number(place) - 1] ?? ''));
}
