import type { Plugin } from 'vite';
import { stripCdnUrls } from './strip-cdn-urls.ts';

/** Strips CDN addresses from every script in the package, bundled or copied. */
export function noCdn(): Plugin {
  return {
    name: 'palimpsest:no-cdn',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (!/\.m?js$/.test(file.fileName)) continue;
          if (file.type === 'chunk') file.code = stripCdnUrls(file.code);
          else file.source = stripCdnUrls(file.source.toString());
        }
      },
    },
  };
}
