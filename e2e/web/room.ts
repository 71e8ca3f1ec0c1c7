import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { type ServedPort, servePort } from './port.ts';
import { firstSignIn, visit } from './visitor.ts';

/** A port that is served and a browser to look at it: there when the tests of a suite run. */
export interface Room {
  port: ServedPort;
  browser: Browser;
}

/**
 * Opens both before the tests of the suite it is called in, and closes them after. Only in a suite: at the root it would be done for every test
 * of the process. `isSignedIn`: the administrator has chosen a password.
 */
export function room({ isSignedIn = true } = {}): Room {
  const held: Partial<Room> = {};
  before(async () => {
    [held.port, held.browser] = await Promise.all([servePort(['--speed', '30']), openBrowser()]);
    if (!isSignedIn) return;
    const visitor = await visit(held.browser, held.port);
    await firstSignIn(visitor, held.port);
    await visitor.close();
  });
  after(async () => {
    await held.browser?.close();
    await held.port?.close();
  });
  // Whole as soon as a test runs.
  return held as Room;
}
