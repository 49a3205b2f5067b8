import { createReadStream, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, preview } from 'vite';
import config from '../../vite.config';

const ROOT = import.meta.dirname;
/** Tesseract, which is compared with, asks for its data by this name. */
const assetFileNames = ({ names }: { readonly names: readonly string[] }): string =>
  names[0] === 'eng.traineddata.gz' ? 'assets/eng.traineddata' : 'assets/[name]-[hash][extname]';

/** Builds the bench page with the extension's own modules, and serves it with the pictures under /data. */
export async function serveBench(data: string, outDir: string) {
  const { resolve: paths, worker } = config;
  const own = {
    configFile: false as const,
    root: ROOT,
    logLevel: 'warn' as const,
    ...(paths && { resolve: paths }),
    worker: { ...worker, rolldownOptions: { output: { assetFileNames } } },
    build: { outDir, target: 'chrome148', emptyOutDir: true },
  };
  await build(own);
  const server = await preview({
    ...own,
    preview: { port: 0, host: '127.0.0.1' },
    plugins: [
      {
        name: 'bench-data',
        configurePreviewServer({ middlewares }) {
          middlewares.use('/data', (request, response, next) => {
            const file = join(data, resolve('/', decodeURIComponent(request.url ?? '')));
            if (!existsSync(file)) return next();
            if (file.endsWith('.json')) response.setHeader('Content-Type', 'application/json');
            createReadStream(file).pipe(response);
          });
        },
      },
    ],
  });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The bench page is not served');
  return { url, close: () => server.close() };
}
