import type { Plugin } from 'vite';

/**
 * CRXJS opens content scripts to web pages (`web_accessible_resources`). Ours is injected by the browser itself, so no
 * page needs to reach any file of the extension, and none may learn by it that the extension is there.
 */
export function privateResources(): Plugin {
  return {
    name: 'palimpsest:private-resources',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const asset = bundle['manifest.json'];
        if (asset?.type !== 'asset') throw new Error('private-resources: the bundle has no manifest.json yet');
        const { web_accessible_resources: _opened, ...manifest } = JSON.parse(asset.source.toString());
        asset.source = JSON.stringify(manifest, null, 2);
      },
    },
  };
}
