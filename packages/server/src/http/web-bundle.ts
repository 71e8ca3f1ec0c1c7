import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml', woff2: 'font/woff2' };

export interface WebFile {
  readonly type: string;
  readonly body: Buffer;
  readonly packed: Buffer;
}

/** The bundle of the control centre: its page, and the files whose names carry their hash. */
export interface WebBundle {
  readonly page: WebFile;
  /** By path: `/assets/index-1a2b3c.js`. */
  readonly assets: ReadonlyMap<string, WebFile>;
}

/** Reads a bundle whole, so that nothing but its own files is ever served; null where there is none. */
export function readWebBundle(folder: string): WebBundle | null {
  try {
    const page = webFile('text/html; charset=utf-8', readFileSync(join(folder, 'index.html')));
    const assets = new Map<string, WebFile>();
    for (const name of readdirSync(join(folder, 'assets'))) {
      const type = types[name.split('.').at(-1) ?? ''];
      if (type !== undefined) assets.set(`/assets/${name}`, webFile(`${type}; charset=utf-8`, readFileSync(join(folder, 'assets', name))));
    }
    return { page, assets };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const webFile = (type: string, body: Buffer): WebFile => ({ type, body, packed: gzipSync(body, { level: 9 }) });
