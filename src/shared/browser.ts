import browser from 'webextension-polyfill';

/** The extension's API. This is the one file that touches the global; what only Chrome has is in background/open-engine.ts. */
export { browser };

/** False in a page that has outlived this version of the extension: Chromium leaves its scripts there, without us behind them. */
export const isConnected = (): boolean => {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
};

export const isOurs = (sender: { readonly id?: string | undefined }): boolean => sender.id === browser.runtime.id;
