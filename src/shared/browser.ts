import browser from 'webextension-polyfill';

/** The extension's API. This is the one file that touches the global; what only Chrome has is in background/open-engine.ts. */
export { browser };

export const isOurs = (sender: { readonly id?: string | undefined }): boolean => sender.id === browser.runtime.id;
