import { browser } from './browser';
import type { Settings } from './settings-schema';
import { type Sentences, speak } from './text';

/** The folders of `_locales`. */
export const INTERFACE_LANGUAGES: readonly string[] = ['ar', 'de', 'en', 'es', 'fr', 'ga', 'hi', 'tr'];

/**
 * The interface's sentences in the language that the settings want; null: the browser's own choice, which is also what readers of a
 * language get that nobody has written the interface in yet. Only our own contexts can read the file; a content script asks
 * the background for it.
 */
export async function sentencesFor({ interfaceLanguage, language }: Settings): Promise<Sentences | null> {
  if (interfaceLanguage === 'browser' || !INTERFACE_LANGUAGES.includes(language)) return null;
  const response = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
  const messages: Readonly<Record<string, { readonly message: string }>> = await response.json();
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** `text` speaks as the settings want, from when this resolves. Never rejects: then the browser's language stays. */
export async function speakFor(settings: Settings): Promise<void> {
  speak(await sentencesFor(settings).catch(() => null));
}
