import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Route } from 'playwright-core';
import { once } from '../../src/engines/once';
import { bundleRenderer } from './bundle-renderer';

/** The pages of test/e2e/pages on loopback, and the same pages as `https://web.whatsapp.com/` through routing. */
export interface Pages {
  /** `http://127.0.0.1:PORT`, no slash at the end. Pages: /whatsapp.html, /plain.html, /strict.html; /pictures/… */
  readonly url: string;
  /** Another origin with the same pictures, /frame.html, and no CORS headers. */
  readonly otherUrl: string;
  /** For `context.route('https://web.whatsapp.com/**', pages.fulfilWhatsApp)`. */
  readonly fulfilWhatsApp: (route: Route) => Promise<void>;
  /** The same for whoever routes by itself: what the page server would say to a request for this address; `/` is the imitation. */
  readonly answerWhatsApp: (url: string) => Promise<Answer>;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer | string;
}

const pagesFolder = fileURLToPath(new URL('pages/', import.meta.url));
/** Made when the first page asks for it. */
const renderer = once(bundleRenderer);

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webm': 'video/webm',
};

/** The kind of policy WhatsApp Web sends; what matters here: blob: pictures yes, foreign scripts and connections no. */
const whatsAppPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob: data:",
  "connect-src 'self' blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "frame-ancestors 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

const strictPolicy = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Pages in which {{picture}} and {{other}} are filled in. */
const TEMPLATES = /^(plain|strict|sizes|frames?|hostile|layers|cases)\./;

const notFound: Answer = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'not found' };

/** The file at `path` below the first of `folders` that has it. */
async function findFile(folders: readonly string[], path: string): Promise<string | null> {
  for (const folder of folders) {
    const root = resolve(folder);
    const file = resolve(root, path);
    if (!file.startsWith(root + sep)) continue;
    if ((await stat(file).catch(() => null))?.isFile()) return file;
  }
  return null;
}

/** What the server says to `GET url`; `otherUrl` stands where a page wants a foreign picture. */
async function answer(url: URL, pictures: readonly string[], otherUrl: string): Promise<Answer> {
  const path = decodeURIComponent(url.pathname).slice(1) || 'whatsapp.html';
  const inPictures = path.startsWith('pictures/');
  const file = inPictures
    ? await findFile(pictures, path.slice('pictures/'.length))
    : await findFile([pagesFolder], path);
  if (!file) return notFound;
  const headers: Record<string, string> = {
    'content-type': mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  if (path === 'whatsapp.html') headers['content-security-policy'] = whatsAppPolicy;
  if (path === 'strict.html') headers['content-security-policy'] = strictPolicy;
  if (path === 'renderer.js') return { status: 200, headers, body: await renderer() };
  const content = await readFile(file);
  // `?bytes=…`: the same picture in a file that nobody has seen before, so that nothing of it is remembered.
  if (inPictures)
    return { status: 200, headers, body: Buffer.concat([content, Buffer.from(url.searchParams.get('bytes') ?? '')]) };
  if (!TEMPLATES.test(path)) return { status: 200, headers, body: content };
  const picture = encodeURIComponent(url.searchParams.get('picture') ?? '').replaceAll('%2F', '/');
  const body = content.toString('utf8').replaceAll('{{picture}}', picture).replaceAll('{{other}}', otherUrl);
  return { status: 200, headers, body };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function serve(respond: (url: URL) => Promise<Answer>): Server {
  return createServer(async (request, response) => {
    const said = await respond(new URL(request.url ?? '/', 'http://127.0.0.1')).catch(() => notFound);
    response.writeHead(said.status, said.headers).end(said.body);
  });
}

/** Serves the pages and every picture below the folders `pictures`, first folder first. Rejects if no port can be had. */
export async function startPages({ pictures }: { readonly pictures: readonly string[] }): Promise<Pages> {
  const other = serve(async (url) =>
    /^\/(pictures\/|frame\.)/.test(url.pathname) ? answer(url, pictures, '') : notFound,
  );
  const otherUrl = await listen(other);
  const main = serve((url) => answer(url, pictures, otherUrl));
  const url = await listen(main);
  const answerWhatsApp = (url: string) => answer(new URL(url), pictures, '');
  const stop = (server: Server) =>
    new Promise<void>((stopped) => {
      server.close(() => stopped());
      server.closeAllConnections();
    });
  return {
    url,
    otherUrl,
    fulfilWhatsApp: async (route) => route.fulfill(await answerWhatsApp(route.request().url())),
    answerWhatsApp,
    close: async () => {
      await Promise.all([stop(main), stop(other)]);
    },
  };
}
