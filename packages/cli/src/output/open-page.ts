import { spawn } from 'node:child_process';
import { platform } from 'node:os';

/** Opens a page in the browser of the machine, where there is one; without one nothing happens, for its name was printed. */
export function openPage(path: string): void {
  const [command, ...args] = platform() === 'darwin' ? ['open'] : platform() === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  if (command === undefined) return;
  const child = spawn(command, [...args, path], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
