import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
const isRoot = process.getuid?.() === 0;

/** The system's Chromium. Where there is none and we may install programs it is installed (Debian, Ubuntu); else it is told what to do. */
export async function openBrowser(): Promise<Browser> {
  const path = findBrowser() ?? installBrowser();
  return chromium.launch({ executablePath: path, args: isRoot ? ['--no-sandbox'] : [] });
}

function findBrowser(): string | undefined {
  const named = process.env.ESTIBA_CHROMIUM;
  if (named !== undefined && !existsSync(named)) throw new Error(`ESTIBA_CHROMIUM names ${named}, which is not there. Maybe leave it out.`);
  return named ?? usual.find((path) => existsSync(path));
}

function installBrowser(): string {
  const advice = 'Maybe install Chromium (apt-get install chromium fonts-noto-cjk), or name one by ESTIBA_CHROMIUM.';
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0)
    throw new Error(`No Chromium was found, and none can be installed here. ${advice}`);
  console.error('Chromium is installed for the browser tests …');
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  spawnSync('apt-get', ['install', '-qq', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { stdio: 'inherit' });
  const path = findBrowser();
  if (path === undefined) throw new Error(`Chromium could not be installed. ${advice}`);
  return path;
}
