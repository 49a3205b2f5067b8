import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { attempt, installDebianPackages } from './install-debian-packages';

/** Browsers that still load an unpacked extension from the command line (branded Chrome no longer does). */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  '/usr/bin/microsoft-edge',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  'C:/Program Files/Chromium/Application/chrome.exe',
];

/**
 * Path of a Chromium that can load the extension: BROWSER_PATH, an installed one, Playwright's own (downloaded when the
 * network allows), or Debian's package (when we are root there). Throws a sentence that says what to install.
 */
export function ensureBrowser(): string {
  const chosen = process.env.BROWSER_PATH;
  if (chosen) return chosen;
  const found = installed();
  if (found) return found;
  console.log('No Chromium found. Installing one …');
  if (!attempt('npx', ['playwright-core', 'install', 'chromium'])) installDebianPackages('chromium');
  const now = installed();
  if (now) return now;
  throw new Error('Please install Chromium (or Chrome for Testing, or Edge) 148 or newer, or set BROWSER_PATH to it.');
}

const installed = (): string | undefined =>
  [...INSTALLED, chromium.executablePath()].find((path) => path && existsSync(path));
