import type { Runtime } from 'webextension-polyfill';
import type { LanguageCode } from '../languages';
import type { ErrorCode } from '../pipeline/errors';
import type { Progress } from '../pipeline/progress';
import { browser, isOurs } from './browser';
import type { Sentences } from './text';

/** Where the user asked for a translation: what the browser knows of it. */
export interface ClickTarget {
  readonly srcUrl?: string;
  /** By the keyboard command: then the pointer or the focus says which picture. */
  readonly by?: 'key';
}

/** Every message between contexts is one of these functions: its arguments go out, its return value comes back. */
export interface Messages {
  /** Background: makes sure that the engine room is there and listens. */
  'open-engine'(): void;
  /** Background: a PNG of what the sender's tab shows now, in device pixels. */
  'capture-tab'(): Blob;
  /** Background: whether the user has permitted the extension to fetch from this origin. */
  'may-fetch'(origin: string): boolean;
  /** Background: asks the user to permit it. Only right after a press of theirs. */
  'ask-for-host'(origin: string): boolean;
  /** Content script: translate the picture that was clicked. */
  'translate-picture'(target: ClickTarget): void;
  /** Content script: says that what was clicked stands in a frame that lets nobody in, and what can be done. */
  'say-closed-frame'(): void;
  /** Content script: lets the user choose a part of the page, and translates it. Resolves when they can choose. */
  'choose-part'(): void;
  /** Background: the same in this tab; where the page does not let us in, the studio opens with what the screen shows. */
  'translate-part-in-tab'(tabId: number): void;
  /** Background: what the screen showed of the page from which the studio was opened last. */
  'screen-for-studio'(): Blob;
  /** Content script: whether it has been in the page before the page's own scripts. */
  'is-from-start'(): boolean;
  /** Content script: read the picture that was clicked, and hold it for the studio. */
  'hand-over'(target: ClickTarget): void;
  /** Content script: the picture that it holds. */
  'handed-over'(): HandedOver;
  /** Background: opens the studio with the picture that the sender's content script holds. */
  'open-studio'(): void;
  /** Background: the interface's sentences by key, when it is not to speak the browser's own language. */
  sentences(): Sentences | null;
  /** Background: translates all pictures that can be seen in this tab. How many; null: the page does not let us in. */
  'translate-visible-in-tab'(tabId: number): number | null;
  /** Content script: translates all pictures that can be seen in its frame now. Returns how many at once. */
  'translate-visible'(): number;
  /** Engine room: the pictures that are waiting or being worked on, in the order in which they came. */
  'running-jobs'(): readonly RunningJob[];
  /** Engine room: ends one of them, as if its page had. */
  'cancel-job'(id: number): void;
  /** Engine room: how a text can be said in this language, by all that is on this machine; each wording once. */
  'wordings-of'(text: string, to: LanguageCode, hub: string): readonly string[];
  /** Engine room: begins to fetch the full model, if nobody does already. `replaces`: and then drops an older one. Returns at once. */
  'download-model'(language: LanguageCode, hub: string, replaces: boolean): void;
  'cancel-download'(language: LanguageCode): void;
  'delete-model'(language: LanguageCode): void;
  /** Engine room: why no model can be had from this hub; null: it can. */
  'test-hub'(language: LanguageCode, hub: string): NonNullable<ModelState['failure']> | null;
  /** Engine room: forgets every picture that it has translated. */
  'forget-results'(): void;
  /** Engine room: how far the download is that the popup began. */
  'model-state'(language: LanguageCode): ModelState;
  /** Engine room: the same of all languages at once. */
  'model-states'(): Readonly<Partial<Record<LanguageCode, ModelState>>>;
}

export interface RunningJob {
  readonly id: number;
  /** Absent while it waits for its turn. */
  readonly progress?: Progress;
}

/** A picture of a page on its way to the studio: encoded, or where it may be fetched. */
export interface HandedOver {
  readonly picture: Blob | { readonly url: string };
  readonly name: string;
}

export interface ModelState {
  /** A full model is here. */
  readonly downloaded: boolean;
  /** Only one from before is, of this size; a smaller and better one can replace it. */
  readonly olderMegabytes?: number;
  /** While it is fetched: bytes here, and in all. */
  readonly download?: { readonly loadedBytes: number; readonly totalBytes: number };
  /** Why the last one failed. */
  readonly failure?: { readonly code: ErrorCode; readonly host?: string };
  /** The origin that must be permitted before a download can succeed. */
  readonly needsHost?: string;
  /** Bytes that the browser would let us store; absent where it does not say. */
  readonly roomBytes?: number;
}

type Name = keyof Messages;
type Sender = {
  readonly tab?: { readonly id?: number | undefined; readonly windowId?: number | undefined };
  readonly frameId?: number | undefined;
};
type Handlers = {
  [N in Name]?: (
    ...args: [...Parameters<Messages[N]>, Sender]
  ) => ReturnType<Messages[N]> | Promise<ReturnType<Messages[N]>>;
};
type Reply<N extends Name> = { readonly value: ReturnType<Messages[N]> } | { readonly error: string };

/** Rejects with the handler's message, or with the browser's when nobody listens. */
export async function request<N extends Name>(
  name: N,
  ...args: Parameters<Messages[N]>
): Promise<ReturnType<Messages[N]>> {
  return unwrap<N>(await browser.runtime.sendMessage({ name, args }));
}

/** The same, to the content script of one frame of a tab; to those of all frames when none is named. */
export async function requestTab<N extends Name>(
  { tabId, frameId }: { readonly tabId: number; readonly frameId?: number },
  name: N,
  ...args: Parameters<Messages[N]>
): Promise<ReturnType<Messages[N]>> {
  return unwrap<N>(await browser.tabs.sendMessage(tabId, { name, args }, frameId === undefined ? {} : { frameId }));
}

function unwrap<N extends Name>(reply: unknown): ReturnType<Messages[N]> {
  const known = reply as Reply<N> | undefined;
  if (!known) throw new Error('Nobody answered');
  if ('error' in known) throw new Error(known.error);
  return known.value;
}

/** Answers the named messages, from our own contexts only; leaves all others to other listeners. */
export function handleRequests(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isOurs(sender) || !isMessage(message)) return undefined;
    const handler = handlers[message.name as Name] as ((...args: unknown[]) => unknown) | undefined;
    if (!handler || !Object.hasOwn(handlers, message.name)) return undefined;
    return Promise.try(() => handler(...message.args, sender)).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
    );
  });
}

function isMessage(message: unknown): message is { name: string; args: unknown[] } {
  if (typeof message !== 'object' || message === null) return false;
  const { name, args } = message as { name?: unknown; args?: unknown };
  return typeof name === 'string' && Array.isArray(args);
}
