import type { Plugin } from 'vite';
import chromium from '../manifest.json' with { type: 'json' };
import { editManifest } from './edit-manifest.ts';

/** Firefox has no offscreen documents: this page is doorman and engine room at once. */
export const EVENT_PAGE = 'src/event-page/index.html';

/** Firefox's manifest: ours without what only Chromium knows. */
export function firefoxManifest() {
  const {
    minimum_chrome_version: _version,
    message_serialization: _serialization, // structured clones are what Firefox sends anyway
    file_handlers: _handlers,
    cross_origin_embedder_policy: _embedder,
    cross_origin_opener_policy: _opener,
    background: _worker,
    ...manifest
  } = chromium;
  return {
    ...manifest,
    permissions: manifest.permissions.filter((permission) => permission !== 'offscreen'),
    browser_specific_settings: {
      gecko: {
        id: 'palimpsest@palimpsest.invalid',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}

/** Puts the event page into the manifest: CRXJS knows background scripts only. */
export const eventPage = (): Plugin =>
  editManifest('event-page', (manifest) => ({ ...manifest, background: { page: EVENT_PAGE } }));
