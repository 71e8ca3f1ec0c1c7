import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/** Runs `npm ci` when what is installed differs from what package-lock.json locks. Throws when npm fails. */
export async function bringDependencies(root) {
  const reason = whyStale(readJson(join(root, 'package-lock.json')), readJson(join(root, 'node_modules', '.package-lock.json')));
  if (!reason) return;
  console.error(`estiba: ${reason}; installing what package-lock.json locks …`);
  const { program, args } = npm([
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--engine-strict=false',
    '--include=dev',
    '--include=optional',
  ]);
  const code = await run(program, args, { cwd: root, stdout: process.stderr });
  if (code === 0) return;
  throw new Error(
    `npm ci ended with code ${code}. Maybe the package registry cannot be reached, or package-lock.json does not match package.json.`,
  );
}

/**
 * Why the installed tree does not match the lock, or undefined when it does. npm writes `node_modules/.package-lock.json`
 * after a complete install, so an interrupted one counts as none. Optional packages may be absent: they are for other platforms.
 */
export function whyStale(locked, installed) {
  if (!locked) throw new Error('package-lock.json is missing or cut short. Maybe the clone is incomplete.');
  if (!installed) return 'dependencies are not installed';
  for (const [path, entry] of Object.entries(locked.packages)) {
    if (!path.startsWith('node_modules/')) continue;
    const found = installed.packages[path];
    if (!found && !entry.optional) return `${path} is not installed`;
    if (found && (found.version !== entry.version || found.integrity !== entry.integrity)) return `${path} is not the locked version`;
  }
  return undefined;
}

function readJson(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The npm that runs us, else the one on the path (a `.cmd` file on Windows, which only a shell can start). */
function npm(args) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.c?js$/.test(own)) return { program: process.execPath, args: [own, ...args] };
  return process.platform === 'win32' ? { program: 'cmd', args: ['/c', 'npm', ...args] } : { program: 'npm', args };
}
