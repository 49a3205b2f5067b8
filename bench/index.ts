import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// npm run bench [-- NAME… [--OPTION…]]: every bench is a folder here with an index.ts that prints its tables; by name, or all in turn. They get the
// options.

const HERE = import.meta.dirname;
const all = readdirSync(HERE).filter((name) => existsSync(join(HERE, name, 'index.ts')));
const given = process.argv.slice(2);
const names = given.findIndex((one) => one.startsWith('--'));
const [chosen, options] = names < 0 ? [given, []] : [given.slice(0, names), given.slice(names)];
const unknown = chosen.find((name) => !all.includes(name));
if (unknown) {
  console.error(`There is no bench ${unknown}: choose from ${all.join(' ')}`);
  process.exit(2);
}
for (const name of chosen.length > 0 ? chosen : all) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync('npx', ['tsx', join(HERE, name, 'index.ts'), ...options], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
