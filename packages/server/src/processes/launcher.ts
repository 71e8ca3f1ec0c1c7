import { readFileSync } from 'node:fs';

const every = 1000;
const mostLevels = 6;

/**
 * Tells when npm, which started this process over a shell and a launcher, is gone without having said so (killed, or its window closed).
 * A process that npm did not start is not watched: it may outlive its shell. Returns how to stop watching.
 */
export function watchLauncher(onGone: () => void, env: NodeJS.ProcessEnv = process.env): () => void {
  if (env.npm_lifecycle_event === undefined) return () => undefined;
  const chain = launchers();
  const timer = setInterval(() => {
    if (chain.some(({ pid, parent }) => parentOf(pid) !== parent)) {
      clearInterval(timer);
      onGone();
    }
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}

interface Link {
  readonly pid: number;
  readonly parent: number | null;
}

/** From this process up to npm, each with its parent. Where the system does not tell (no /proc) only our own parent is known. */
function launchers(): Link[] {
  const chain: Link[] = [];
  for (let pid = process.pid; chain.length < mostLevels; ) {
    const parent = parentOf(pid);
    chain.push({ pid, parent });
    if (parent === null || parent <= 1 || isNpm(parent)) break;
    pid = parent;
  }
  return chain.some(({ parent }) => parent !== null && isNpm(parent)) ? chain : chain.slice(0, 1);
}

/** Parent of a process; null when it is gone or the system does not tell. */
function parentOf(pid: number): number | null {
  if (pid === process.pid) return process.ppid;
  try {
    // The command's name stands in brackets and may hold anything: what follows the last one is state and parent.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

function isNpm(pid: number): boolean {
  try {
    return /(?:^|[\s/])npm(?:-cli\.js)?(?:\s|$)/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '));
  } catch {
    return false;
  }
}
