import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Truth } from './truth';

export const readTruth = (folder: string, picture: string): Truth =>
  JSON.parse(readFileSync(join(folder, picture.replace(/\.\w+$/, '.json')), 'utf8'));
