import { browser } from './browser';
import type { Settings } from './settings-schema';
import { type Sentences, speak } from './text';

/** Whether the interface is written in a language. */
export const isInterfaceLanguage = (code: string): boolean => INTERFACE_LANGUAGES.includes(code);

/**
 * The interface's sentences in the language that the settings want; null: the browser's own choice, which is also what readers of a
 * language get that nobody has written the interface in yet. Only our own contexts can read the file; a content script asks
 * the background for it.
 */
export async function sentencesFor({ interfaceLanguage, language }: Settings): Promise<Sentences | null> {
  if (interfaceLanguage === 'browser' || !isInterfaceLanguage(language)) return null;
  const response = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
  const messages: Readonly<Record<string, { readonly message: string }>> = await response.json();
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** `text` speaks as the settings want, from when this resolves. Never rejects: then the browser's language stays. */
export async function speakFor(settings: Settings): Promise<void> {
  speak(await sentencesFor(settings).catch(() => null));
}
