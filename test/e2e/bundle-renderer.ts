import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const entry = fileURLToPath(new URL('pages/renderer.js', import.meta.url));

/** React comes as CommonJS, which no browser loads: as one module. Its development build, as only that has a strict mode. */
export async function bundleRenderer(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { write: false, minify: false, lib: { entry, formats: ['es'] } },
  });
  const [chunk] = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []));
  if (chunk?.type !== 'chunk') throw new Error('React was not bundled');
  return chunk.code;
}
