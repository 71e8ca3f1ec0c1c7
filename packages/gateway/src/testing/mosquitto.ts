import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Site } from '@estiba/port';
import type { Credentials } from '../broker/credentials.ts';
import { mosquittoFiles } from '../broker/mosquitto-files.ts';
import { bringProgram } from './system-package.ts';

/** A real Mosquitto with the files we write for it. */
export async function startMosquitto(
  site: Site,
  credentials: Credentials,
  folder: string,
  options: { readonly bindClientIds?: boolean } = {},
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const program = bringProgram('mosquitto', 'mosquitto');
  const port = await freePort();
  const files = mosquittoFiles(site, credentials, { folder, port, ...options });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, { mode: 0o600 });
  // As root it would change to a user of its own, who cannot read a private folder.
  const asRoot = process.getuid?.() === 0 ? ['user root'] : [];
  writeFileSync(join(folder, 'mosquitto.conf'), [files['mosquitto.conf'], ...asRoot, ''].join('\n'));
  const child = spawn(program, ['-c', join(folder, 'mosquitto.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  for (let tries = 0; !(await answers(port)); tries++) {
    if (child.exitCode !== null || tries > 100) throw new Error(`mosquitto did not start: ${said}`);
    await pause(50);
  }
  return {
    url: `mqtt://127.0.0.1:${port}`,
    close: async () => {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
