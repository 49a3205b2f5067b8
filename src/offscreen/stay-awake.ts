import { browser } from '../shared/browser';

/** Firefox ends a background page that has not called its API for 30 s, whatever it is working on. */
const EVERY_MS = 10_000;

/** Keeps the engine room alive while this work lasts, where it lives in a background page; elsewhere nothing is lost by it. */
export async function stayAwake<T>(work: Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo().catch(() => {}), EVERY_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
