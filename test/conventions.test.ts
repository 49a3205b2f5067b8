import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCatalogue } from '../src/engines/parse-catalogue';
import { languages } from '../src/languages';
import { filesIn, parseScript, ROOT, read, readJson, sources, targetOf } from './parse-script';

const scripts = sources.filter((file) => /\.tsx?$/.test(file));
const manifest = readJson('manifest.json');

const parsed = new Map(scripts.map((file) => [file, parseScript(file)]));
const imports = [...parsed.values()].flatMap((script) => script.imports);

const catalogue = parseCatalogue(read('src/engines/bergamot-models.tsv'));

describe('languages', () => {
  const codes = sources
    .filter((file) => dirname(file) === 'src/languages')
    .map((file) => file.slice('src/languages/'.length, -'.ts'.length))
    .filter((name) => !['index', 'language', 'fonts'].includes(name))
    .sort();

  test('every file is listed in index.ts', () =>
    expect(
      Object.keys(languages)
        .map((code) => code.toLowerCase())
        .sort(),
    ).toEqual(codes));

  test.each(Object.entries(languages))('%s has all it needs', (code, language) => {
    expect(Intl.getCanonicalLocales(code)).toEqual([code]);
    expect(language.name.trim()).not.toBe('');
    expect(new Intl.Locale(code).maximize().script).toBe(language.script);
    expect(language.direction).toBe(/Arab|Hebr/.test(language.script) ? 'rtl' : 'ltr');
    expect(Object.keys(language.fonts).sort()).toEqual([
      'condensed',
      'display',
      'hand',
      'mono',
      'sans',
      'script',
      'serif',
      'slab',
    ]);
    expect(Object.values(language.fonts).every((stack) => stack.length > 0)).toBe(true);
    expect(language.model.megabytes).toBeGreaterThan(0);
    expect(language.model.engine === 'bergamot').toBe(catalogue.has(code));
    const model = catalogue.get(code);
    if (model) expect(Math.round(model.bytes / 1e6)).toBe(language.model.megabytes);
    if (language.model.engine === 'opus-mt') expect(language.opusMt?.megabytes).toBe(language.model.megabytes);
    expect(language.opusMt?.id ?? 'none/none').toMatch(/^[\w-]+\/[\w.-]+$/);
  });
});

describe('registries', () => {
  const importsOf = (file: string) =>
    (parsed.get(file)?.imports ?? []).filter(({ typeOnly }) => !typeOnly).map(targetOf);

  test('every site is listed', () => {
    const sites = sources.filter((file) => /^src\/content\/sites\/(?!index|site\.ts)/.test(file));
    expect(sites.filter((file) => !importsOf('src/content/sites/index.ts').includes(file))).toEqual([]);
  });

  test('every engine is listed', () => {
    const engines = [...parsed].filter(([file, { engines }]) => file.startsWith('src/engines/') && engines.length > 0);
    expect(engines.length).toBeGreaterThan(3);
    const unlisted = engines.filter(([file]) => !importsOf('src/engines/index.ts').includes(file));
    expect(unlisted.map(([file]) => file)).toEqual([]);
  });

  test('every script is reached from where the browser starts', () => {
    const pages = sources.filter((file) => file.endsWith('.html'));
    const inPages = pages.flatMap((page) =>
      [...read(page).matchAll(/src="\.\/([^"]+)"/g)].map(([, script]) => join(dirname(page), script ?? '')),
    );
    const starts = ['src/modules.d.ts', 'src/content/main.iife.ts', manifest.background.service_worker];
    const reached = new Set([...starts, ...inPages]);
    for (const file of reached)
      for (const edge of parsed.get(file)?.imports ?? []) {
        const target = targetOf(edge);
        if (target !== null) reached.add(target);
      }
    expect(scripts.filter((file) => !reached.has(file))).toEqual([]);
  });
});

describe('files', () => {
  const DATA = /\.tsv$/;

  test.each(sources)('%s is named and sized as agreed', (file) => {
    const parts = file.split('/').slice(1);
    for (const part of parts)
      expect(part).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*(\.(iife|worker|d))?(\.(tsx?|css|html|tsv))?$/);
    if (!DATA.test(file)) expect(read(file).trimEnd().split('\n').length, 'lines').toBeLessThanOrEqual(200);
  });

  test('icons are there', () => {
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '128']);
    for (const [size, icon] of Object.entries<string>(manifest.icons)) {
      const png = readFileSync(join(ROOT, icon));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], icon).toEqual([Number(size), Number(size)]);
    }
  });
});

describe('import borders', () => {
  interface Border {
    /** Folders of src that may be imported, and those of which only types. */
    readonly folders: readonly string[];
    readonly types?: readonly string[];
    readonly packages: RegExp | null;
  }
  const CONTEXT = { folders: ['languages', 'shared'], types: ['pipeline'] };
  /** Our own pages, and what they share. */
  const PAGE = { ...CONTEXT, folders: [...CONTEXT.folders, 'faces'], packages: /^preact(\/|$)/ };
  const BORDERS: Readonly<Record<string, Border>> = {
    languages: { folders: [], packages: null },
    pipeline: { folders: ['languages'], packages: null },
    engines: { folders: ['languages', 'pipeline'], packages: /./ },
    shared: { folders: ['languages'], types: ['pipeline'], packages: null },
    background: { ...CONTEXT, packages: null },
    content: { ...CONTEXT, packages: null },
    faces: PAGE,
    popup: PAGE,
    welcome: PAGE,
    settings: PAGE,
    studio: { ...PAGE, packages: /^(preact|fflate)(\/|$)/ },
    offscreen: {
      folders: ['engines', 'languages', 'pipeline', 'shared'],
      packages: /^(comlink|lru-cache|p-queue|@fontsource(-variable)?\/.+)$/,
    },
  };
  /** Where one file may do what its folder may not. */
  const EXCEPTIONS = new Set([
    // The name of a file, no code.
    'src/background/put-content-script.ts → ../content/main.iife?script',
    'src/shared/browser.ts → webextension-polyfill',
  ]);
  const inFolders = scripts.filter((file) => file.split('/').length > 2);
  const folderOf = (file: string) => file.split('/')[1] ?? '';

  test('every folder has its border', () =>
    expect([...new Set(inFolders.map(folderOf))].filter((folder) => !(folder in BORDERS))).toEqual([]));

  test.each(Object.entries(BORDERS))('%s keeps to its own', (folder, border) => {
    const crossing = imports.filter((edge) => {
      if (folderOf(edge.from) !== folder || EXCEPTIONS.has(`${edge.from} → ${edge.to}`)) return false;
      const target = targetOf(edge);
      if (target === null) return !edge.typeOnly && !border.packages?.test(edge.to);
      if (folder === 'engines' && target.startsWith('models/')) return false; // weights of ours, as files
      if (['faces', 'studio'].includes(folder) && target.startsWith('demo/')) return false; // samples, as files
      if (!target.startsWith('src/')) return !edge.typeOnly;
      const allowed = [folder, ...border.folders, ...(edge.typeOnly ? (border.types ?? []) : [])];
      return !allowed.includes(folderOf(target));
    });
    expect(crossing.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test('no file leads back to itself, not even by its types', () => {
    const within = (file: string) =>
      (parsed.get(file)?.imports ?? []).map(targetOf).filter((target) => target !== undefined);
    const reachedFrom = (file: string) => {
      const reached = new Set(within(file));
      for (const next of reached) for (const target of within(next!)) reached.add(target);
      return reached;
    };
    expect(scripts.filter((file) => reachedFrom(file).has(file))).toEqual([]);
  });

  test('engines know nothing of the extension', () => {
    const polyfills = imports.filter(({ to, typeOnly }) => to === 'webextension-polyfill' && !typeOnly);
    expect(polyfills.map(({ from }) => from)).toEqual(['src/shared/browser.ts']);
    const touching = [...parsed].filter(([, { touchesChrome }]) => touchesChrome).map(([file]) => file);
    expect(touching).toEqual(['src/background/open-engine.ts']);
  });
});

describe('promises to the user', () => {
  test('the manifest asks for nothing more', () => {
    expect(manifest.permissions.toSorted()).toEqual(['activeTab', 'contextMenus', 'offscreen', 'scripting', 'storage']);
    expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest.content_scripts.flatMap(({ matches }: { matches: string[] }) => matches)).toEqual([
      'https://web.whatsapp.com/*',
    ]);
    // Where the content script is anyway: the browser asks for no more at the installation.
    expect(manifest.host_permissions).toEqual(['https://web.whatsapp.com/*']);
    for (const key of ['optional_permissions', 'web_accessible_resources', 'externally_connectable'])
      expect(manifest, key).not.toHaveProperty(key);
    expect(manifest.content_security_policy).toEqual({
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    });
  });

  test('what is bundled is a dependency, so that its licence is in the package', () => {
    const { dependencies } = readJson('package.json');
    const packages = imports
      .filter(({ typeOnly, to }) => !typeOnly && !/^[./]|^virtual:/.test(to))
      .map(({ to }) => to.split('/', to.startsWith('@') ? 2 : 1).join('/'));
    expect([...new Set(packages)].filter((name) => !(name in dependencies))).toEqual([]);
  });

  test('every dependency is pinned', () => {
    const { dependencies, devDependencies, overrides, version } = readJson('package.json');
    const all = Object.entries<string>({ ...dependencies, ...devDependencies, ...overrides });
    const loose = all.filter(([, wanted]) => !/^(npm:[\w@/.-]+@)?\d+\.\d+\.\d+(-[\w.-]+)?$/.test(wanted));
    expect(loose).toEqual([]);
    expect(manifest.version).toBe(version);
  });
});

describe.skipIf(!existsSync(join(ROOT, 'dist/manifest.json')))('dist', () => {
  const dist = existsSync(join(ROOT, 'dist')) ? filesIn('dist') : [];
  const code = dist.filter((file) => /\.(m?js|html|json)$/.test(file));
  const built = () => readJson('dist/manifest.json');

  test('takes no code from elsewhere', () => {
    const CDN =
      /\/\/[\w.]*(jsdelivr\.net|unpkg\.com|cdnjs\.cloudflare\.com|esm\.sh|skypack\.dev|jspm\.io|googleapis\.com\/ajax)/;
    expect(code.filter((file) => CDN.test(read(file)))).toEqual([]);
  });

  test('makes no code from text', () => {
    // How Babel's runtime finds the global object where there is no globalThis: never reached, and nothing depends on it.
    const HARMLESS = /\bFunction\((["'`])(return this|r\1,\1regeneratorRuntime = r)\1\)/g;
    const MAKING = /\bnew Function\b|\bFunction\(|(?<![.\w$])eval\(/;
    const making = code.filter((file) => MAKING.test(read(file).replaceAll(HARMLESS, 'NEVER')));
    expect(making).toEqual([]);
  });

  test('holds one ONNX Runtime', () => expect(dist.filter((file) => /\/ort-[^/]*\.wasm$/.test(file))).toHaveLength(1));

  test('holds nothing a shop refuses', () => {
    expect(dist.filter((file) => ['.gz', '.map', '.ts'].includes(extname(file)))).toEqual([]);
    expect(built()).not.toHaveProperty('web_accessible_resources');
    expect(built().permissions).toEqual(manifest.permissions);
  });

  test('speaks every language', () =>
    expect(dist.filter((file) => file.startsWith('dist/_locales/'))).toEqual(
      filesIn('_locales').map((file) => `dist/${file}`),
    ));
});
