import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** The glue of @browsermt/bergamot-translator 0.4.9, the only one that this is known to be right for. */
const SHA256 = '748b2418418a2ffc6e70721aeb10098d8e6fb589ea156b91f4ae8bc3490d8f7a';

const FILE = /@browsermt\/bergamot-translator\/worker\/bergamot-translator-worker\.js$/;

/** Makes a module of Bergamot's glue: `import { loadBergamot } from '@browsermt/bergamot-translator/worker/bergamot-translator-worker.js'`. */
export function bergamot(): Plugin {
  return {
    name: 'palimpsest:bergamot',
    enforce: 'pre',
    transform: (code, id) => (FILE.test(id.replace(/\?.*$/, '')) ? { code: wrapGlue(code), map: null } : null),
  };
}

/**
 * Emscripten's glue is written for a classic script: it takes its settings from a global, and puts the WASM's exports beside it by `this`,
 * which a module does not have. Wrapped, the settings are an argument. Throws on any other version.
 */
export function wrapGlue(code: string): string {
  const hash = createHash('sha256').update(code).digest('hex');
  if (hash !== SHA256)
    throw new Error(`bergamot-translator-worker.js is not that of 0.4.9 (SHA-256 ${hash}): look at the wrap anew`);
  const glue = code.replace('var global_object = this;', 'var global_object = globalThis;');
  return `export function loadBergamot(Module) {\n${glue}\nreturn Module;\n}\n`;
}
