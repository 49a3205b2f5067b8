import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { privateResources } from './build/private-resources-plugin';
import manifest from './manifest.json' with { type: 'json' };

export default defineConfig({
  plugins: [preact(), crx({ manifest: manifest as ManifestV3Export }), privateResources()],
  worker: { format: 'es' },
  build: {
    target: 'chrome148',
    modulePreload: false,
    rolldownOptions: { input: { offscreen: 'src/offscreen/index.html' } },
  },
});
