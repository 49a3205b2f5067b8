import { execFileSync } from 'node:child_process';

/** Installs them where we may: on Linux, as root, with apt. Elsewhere does nothing. */
export function installDebianPackages(...names: readonly string[]): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  attempt('apt-get', ['update']);
  attempt('apt-get', ['install', '--yes', '--no-install-recommends', ...names]);
}

/** Runs a command silently; false when there is no such command, or when it failed. */
export function attempt(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    return true;
  } catch {
    return false;
  }
}
