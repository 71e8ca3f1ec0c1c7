import { spawnSync } from 'node:child_process';

/**
 * Path of a program of the system, which is installed with the distribution's package manager where it is missing and we may. Throws with
 * the reason where it cannot be had: a test that needs it then fails rather than being passed over.
 */
export function bringProgram(program: string, debianPackage: string): string {
  const found = find(program);
  if (found !== null) return found;
  const problem = install(debianPackage);
  const brought = problem === null ? find(program) : null;
  if (brought !== null) return brought;
  throw new Error(
    `${program} is not installed and could not be: ${problem ?? 'the package holds no such program'}. Maybe install ${debianPackage} by hand.`,
  );
}

function find(program: string): string | null {
  // Debian keeps servers where a user's PATH often does not lead.
  const { status, stdout } = spawnSync('sh', ['-c', `command -v ${program}`], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` },
  });
  return status === 0 ? stdout.trim() : null;
}

function install(debianPackage: string): string | null {
  if (process.getuid?.() !== 0) return 'only root may install packages';
  if (find('apt-get') === null) return 'there is no apt-get';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) => spawnSync('apt-get', args, { encoding: 'utf8', env, timeout: 180_000 });
  run('update', '-q');
  const { status, stderr } = run('install', '-y', '-q', '--no-install-recommends', debianPackage);
  return status === 0 ? null : `apt-get ended with ${status}: ${stderr.trim().split('\n').at(-1) ?? ''}`;
}
