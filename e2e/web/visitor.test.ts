import { strict as assert } from 'node:assert';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, suite, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { visit } from './visitor.ts';

const pages: Readonly<Record<string, string>> = {
  '/quiet': '',
  '/gives-up':
    'const stop = new AbortController(); fetch("/slow", { signal: stop.signal }).catch(() => 0); setTimeout(() => stop.abort(), 20);',
  '/complains': 'console.error("something is wrong");',
  '/throws': 'setTimeout(() => { throw new Error("nobody catches this"); });',
  '/misses': 'void fetch("/nowhere");',
  '/unanswered': 'fetch("/hangs-up").catch(() => 0);',
};

suite('who watches a page', () => {
  const held: { server?: Server; browser?: Browser; url?: string } = {};
  before(async () => {
    const server = createServer(({ url = '' }, answer) => {
      const script = pages[url];
      if (url === '/hangs-up') answer.socket?.destroy();
      else if (url === '/slow') return;
      else if (script === undefined) answer.writeHead(404).end();
      else
        answer
          .writeHead(200, { 'content-type': 'text/html' })
          .end(`<!doctype html><link rel="icon" href="data:,"><script>${script}</script>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    Object.assign(held, { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, browser: await openBrowser() });
  });
  after(async () => {
    await held.browser?.close();
    held.server?.closeAllConnections();
    held.server?.close();
  });

  async function look(page: string, isInTrouble = false): Promise<void> {
    const visitor = await visit(held.browser!, { url: `${held.url}${page}` }, { isInTrouble });
    await visitor.page.waitForTimeout(300);
    await visitor.close();
  }

  test('a quiet page passes, also one that gives up what it has no more use for', async () => {
    await look('/quiet');
    await look('/gives-up');
  });

  for (const page of ['/complains', '/throws', '/misses', '/unanswered'])
    test(`a page that is in trouble fails its test, unless that is wished for: ${page}`, async () => {
      await assert.rejects(look(page), /the console and the network were quiet/);
      await look(page, true);
    });
});
