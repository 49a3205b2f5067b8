import { modelActions } from '../faces/model-actions';
import { browser } from '../shared/browser';
import type { Settings } from '../shared/settings-schema';

const MEGABYTE = 1_000_000;

/** Facts about the machine, the browser and the choices. Sites are counted, not named. */
export async function gatherFacts({ automaticSites, ...choices }: Settings) {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  const { origins = [] } = await browser.permissions.getAll();
  return {
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    browserLanguages: navigator.languages,
    processors: navigator.hardwareConcurrency,
    memoryGigabytes: (navigator as { deviceMemory?: number }).deviceMemory ?? null,
    isolated: crossOriginIsolated,
    browserTranslator: 'Translator' in globalThis,
    storage: { usedMegabytes: Math.round(usage / MEGABYTE), roomMegabytes: Math.round((quota - usage) / MEGABYTE) },
    settings: { ...choices, automaticSites: automaticSites.length },
    permittedSites: origins.length,
    models: await modelFacts(),
  };
}

/** The languages that are here, being fetched, or could not be had. */
async function modelFacts(): Promise<Record<string, string>> {
  const facts: Record<string, string> = {};
  const states = await modelActions.states().catch(() => null);
  if (!states) return { all: 'engine room closed' };
  for (const [code, state] of Object.entries(states)) {
    if (state.downloaded) facts[code] = 'here';
    else if (state.download) facts[code] = 'downloading';
    else if (state.failure) facts[code] = state.failure.code;
  }
  return facts;
}
