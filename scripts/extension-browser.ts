import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import type { InterfaceLanguage } from '../src/shared/settings-schema';
import { ensureBrowser } from './ensure-browser';

export const DIST = resolve(import.meta.dirname, '../dist');

export interface ExtensionBrowser {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The service worker. */
  background(): Promise<Worker>;
  /** What the popup would save. */
  setSettings(settings: {
    readonly language?: string;
    readonly hub?: string;
    readonly browserMenu?: boolean;
    readonly interfaceLanguage?: InterfaceLanguage;
    readonly automaticSites?: readonly string[];
    readonly hoverButton?: boolean;
  }): Promise<void>;
  /** Chooses our item of the browser's menu, as if it had been opened on this picture; `frameUrl`: in the frame with this address. */
  chooseMenuItem(page: Page, srcUrl: string, frameUrl?: string): Promise<void>;
  /** What the key combination does: Chromium gives those of extensions to nobody but a real keyboard. */
  pressCommand(page: Page, command?: string): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  readonly headed?: boolean;
  /** Cut off from every network but this machine's own. */
  readonly offline?: boolean;
  readonly locale?: string;
  /** Match patterns that the user has permitted, as if through `optional_host_permissions`. */
  readonly permitted?: readonly string[];
  /** Changes a copy of the built extension before it is loaded. */
  readonly alter?: (folder: string) => void;
  readonly args?: readonly string[];
  /** Leaves the page open that greets after the installation. */
  readonly keepWelcome?: boolean;
}

/** A fresh browser profile with the built extension in it. */
export async function launchWithExtension({
  headed,
  offline,
  locale,
  permitted,
  alter,
  args = [],
  keepWelcome = false,
}: Options = {}): Promise<ExtensionBrowser> {
  if (!existsSync(join(DIST, 'manifest.json'))) throw new Error('The extension is not built: run npm run build first.');
  const profile = mkdtempSync(join(tmpdir(), 'palimpsest-profile-'));
  const extension = permitted || alter ? changed(profile, permitted, alter) : DIST;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(),
    headless: !headed,
    chromiumSandbox: process.platform !== 'linux' || process.getuid?.() !== 0,
    viewport: { width: 1100, height: 900 },
    ...(locale && { locale }),
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(locale ? [`--lang=${locale}`] : []),
      ...(offline ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'] : []),
      ...args,
    ],
  });
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = new URL(first.url()).host;

  const arrives = async (page: Page): Promise<Page> => {
    await page.waitForURL(/\/src\/welcome\//, { waitUntil: 'commit' });
    return page;
  };
  const welcome = await Promise.any([...context.pages().map(arrives), context.waitForEvent('page').then(arrives)]);
  if (!keepWelcome) await welcome.close();

  const background = async (): Promise<Worker> => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');

  return {
    context,
    extensionId,
    background,
    async setSettings(settings) {
      const worker = await background();
      await worker.evaluate((change) => chrome.storage.local.set(change), { ...settings });
    },
    async chooseMenuItem(page, srcUrl, frameUrl) {
      const worker = await background();
      await page.bringToFront();
      await worker.evaluate(
        async ([url, srcUrl, frameUrl]) => {
          const tab = (await chrome.tabs.query({})).find(
            (tab) => tab.url === url || tab.pendingUrl === url || tab.active,
          );
          // Runs the real listeners; `dispatch` is Chromium's own, and not in its public types.
          const event = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void };
          const target = { tabId: tab?.id ?? 0, allFrames: true };
          const frames = frameUrl ? await chrome.scripting.executeScript({ target, func: () => location.href }) : [];
          const frameId = frames.find(({ result }) => result === frameUrl)?.frameId ?? 0;
          event.dispatch({ menuItemId: 'translate-picture', srcUrl, frameId, pageUrl: url, frameUrl }, tab as object);
        },
        [page.url(), srcUrl, frameUrl] as const,
      );
    },
    async pressCommand(page, command = 'translate-picture') {
      const worker = await background();
      await page.bringToFront();
      await worker.evaluate(
        async ([url, command]) => {
          const tab = (await chrome.tabs.query({})).find((tab) => tab.url === url || tab.active);
          const event = chrome.commands.onCommand as unknown as { dispatch(command: string, tab: object): void };
          event.dispatch(command, tab as object);
        },
        [page.url(), command] as const,
      );
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** A copy of the built extension that asks for the given hosts at once: the browser's own question cannot be clicked. */
function changed(profile: string, permitted: Options['permitted'], alter: Options['alter']): string {
  const copy = join(profile, 'extension');
  cpSync(DIST, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  if (permitted)
    writeFileSync(
      path,
      JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, ...permitted] }),
    );
  alter?.(copy);
  return copy;
}
