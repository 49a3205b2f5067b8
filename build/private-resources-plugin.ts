import type { Plugin } from 'vite';
import { editManifest } from './edit-manifest.ts';

/**
 * CRXJS opens content scripts to web pages (`web_accessible_resources`). Ours is injected by the browser itself, so no
 * page needs to reach any file of the extension, and none may learn by it that the extension is there.
 */
export const privateResources = (): Plugin =>
  editManifest('private-resources', ({ web_accessible_resources: _opened, ...manifest }) => manifest);
