import { resolve } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

import { bergamot } from './build/bergamot-plugin.ts';
import { EVENT_PAGE, eventPage, firefoxManifest } from './build/firefox.ts';

import { interfaceLanguages } from './build/interface-languages.ts';

import { noCdn } from './build/no-cdn-plugin.ts';
import { privateResources } from './build/private-resources-plugin.ts';
import { thirdPartyNotices } from './build/third-party-notices-plugin.ts';
import manifest from './manifest.json' with { type: 'json' };

const forFirefox = process.env.BROWSER === 'firefox';

export default defineConfig({
  define: interfaceLanguages,
  plugins: [
    preact(),
    bergamot(),
    ...(forFirefox
      ? [crx({ manifest: firefoxManifest() as ManifestV3Export, browser: 'firefox' }), eventPage()]
      : [crx({ manifest: manifest as ManifestV3Export })]),
    noCdn(),
    privateResources(),
    thirdPartyNotices(),
  ],
  resolve: {
    // The WebAssembly build alone, with its glue and binary as files of ours (see opus-mt.worker.ts).
    alias: { 'onnxruntime-web': resolve(import.meta.dirname, 'node_modules/onnxruntime-web/dist/ort.wasm.min.mjs') },
  },
  worker: {
    format: 'es',
    plugins: () => [bergamot(), noCdn()],
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  build: {
    target: ['chrome148', 'firefox140'],
    outDir: forFirefox ? 'dist-firefox' : 'dist',
    // Our own pages load their scripts side by side: the popup opens a fifth sooner. Every browser that we run in does that by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        ...(forFirefox ? { event: EVENT_PAGE } : { offscreen: 'src/offscreen/index.html' }),
        welcome: 'src/welcome/index.html',
        studio: 'src/studio/index.html',
      },
      checks: { pluginTimings: false },
    },
  },
});
