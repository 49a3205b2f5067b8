import { execFileSync, spawn } from 'node:child_process';
import { attempt, installDebianPackages } from '../../scripts/install-debian-packages';

/** A screen of our own for headed browsers, with a hand that moves its mouse and types. */
export interface Screen {
  xdotool(...args: readonly string[]): void;
  close(): void;
}

/** Starts Xvfb on a free display and points this process's DISPLAY at it; installs what is missing, where we may. */
export async function openScreen(): Promise<Screen> {
  if (!hasTools()) installDebianPackages('xvfb', 'xdotool');
  if (!hasTools()) throw new Error('Please install Xvfb and xdotool: the test of the true gesture needs them.');
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1300x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.stdout.once('data', (line) => resolve(String(line).trim()));
    server.once('exit', () => reject(new Error('Xvfb did not start')));
  });
  process.env.DISPLAY = `:${number}`;
  return {
    xdotool: (...args) => execFileSync('xdotool', args),
    close: () => void server.kill(),
  };
}

const hasTools = (): boolean => attempt('which', ['Xvfb']) && attempt('which', ['xdotool']);
