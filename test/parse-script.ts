import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve } from 'node:path';
import { parseSync } from 'vite';

export const ROOT = resolve(import.meta.dirname, '..');
export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
export const readJson = (path: string) => JSON.parse(read(path));

/** Every file below a folder, as paths from the root with '/'. */
export function filesIn(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)).replaceAll('\\', '/')).sort();
}

export const sources: readonly string[] = filesIn('src');

export interface Import {
  readonly from: string;
  readonly to: string;
  /** Nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

/** What the conventions need to know of a script, from its syntax tree. */
export interface Script {
  readonly imports: readonly Import[];
  /** Every string in the code that is not an import. */
  readonly strings: readonly string[];
  /** First arguments of `text(…)`; of `plural(…)` the form that every language has. */
  readonly texts: readonly string[];
  /** What a reader would see or hear although it stands in the code: text between tags, and attributes that are read out. */
  readonly hardCoded: readonly string[];
  /** Exported functions whose declared result names one of the four contracts. */
  readonly engines: readonly string[];
  readonly touchesChrome: boolean;
}

type Node = { readonly type: string } & { readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';
const child = (node: Node, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Node | undefined)?.[key], node);

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (value !== null && typeof value === 'object') {
    if (isNode(value)) visit(value);
    for (const part of Object.values(value)) walk(part, visit);
  }
}

const READ_OUT = /^(title|alt|label|placeholder|aria-(label|description|roledescription|valuetext|placeholder))$/;

export function parseScript(file: string): Script {
  const imports: Import[] = [];
  const strings: string[] = [];
  const texts: string[] = [];
  const hardCoded: string[] = [];
  const engines: string[] = [];
  let touchesChrome = false;
  const { program, errors } = parseSync(file, read(file));
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  walk(program, (node) => {
    const source = child(node, 'source', 'value');
    const kind = child(node, 'importKind') ?? child(node, 'exportKind');
    if (typeof source === 'string')
      imports.push({ from: file, to: source, typeOnly: kind === 'type' || node.type === 'TSImportType' });
    const isUrl = node.type === 'NewExpression' && child(node, 'callee', 'name') === 'URL';
    const first = child(node, 'arguments', '0', 'value');
    if (isUrl && child(node, 'arguments', '1', 'object', 'type') === 'MetaProperty' && typeof first === 'string')
      imports.push({ from: file, to: first, typeOnly: false });
    const called = node.type === 'CallExpression' && child(node, 'callee', 'name');
    if (called === 'text' || called === 'plural')
      walk(child(node, 'arguments', '0'), ({ type, value }) => {
        if (type === 'Literal') texts.push(called === 'plural' ? `${value}_other` : String(value));
      });
    if (node.type === 'JSXText') hardCoded.push(String(node.value).trim());
    if (node.type === 'JSXAttribute' && READ_OUT.test(String(child(node, 'name', 'name'))))
      walk(node.value, ({ type, value }) => type === 'Literal' && hardCoded.push(String(value)));
    if (node.type === 'Literal' && typeof node.value === 'string') strings.push(node.value);
    if (node.type === 'MemberExpression' && child(node, 'object', 'name') === 'chrome') touchesChrome = true;
    if (node.type === 'ExportNamedDeclaration')
      walk(child(node, 'declaration', 'returnType'), (part) => {
        if (/^(Finder|Reader|Translator|Eraser)$/.test(String(child(part, 'typeName', 'name'))))
          engines.push(String(child(node, 'declaration', 'id', 'name')));
      });
  });
  return { imports, strings, texts, hardCoded, engines: [...new Set(engines)], touchesChrome };
}

/** The file of ours that an import leads to; null for a package. */
export function targetOf({ from, to }: Import): string | null {
  if (!to.startsWith('.') || to.includes('/node_modules/')) return null;
  const path = normalize(join(dirname(from), to.replace(/\?.*$/, ''))).replaceAll('\\', '/');
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`];
  return candidates.find((file) => sources.includes(file)) ?? path;
}
