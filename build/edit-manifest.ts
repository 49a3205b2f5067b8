import type { Plugin } from 'vite';

type Manifest = Record<string, unknown>;

/** Changes the manifest that CRXJS has made, at the end of the build. */
export function editManifest(name: string, edit: (manifest: Manifest) => Manifest): Plugin {
  return {
    name: `palimpsest:${name}`,
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const asset = bundle['manifest.json'];
        if (asset?.type !== 'asset') throw new Error(`${name}: the bundle has no manifest.json yet`);
        asset.source = JSON.stringify(edit(JSON.parse(asset.source.toString())), null, 2);
      },
    },
  };
}
