import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// npm run bench [-- NAME… ]: every bench is a folder here with an index.ts that prints its tables; by name, or all in turn.

const HERE = import.meta.dirname;
const all = readdirSync(HERE).filter((name) => existsSync(join(HERE, name, 'index.ts')));
const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !all.includes(name));
if (unknown) {
  console.error(`There is no bench ${unknown}: choose from ${all.join(' ')}`);
  process.exit(2);
}
for (const name of chosen.length > 0 ? chosen : all) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync('npx', ['tsx', join(HERE, name, 'index.ts')], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
