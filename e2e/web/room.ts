import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { type PortDay, type ServedPort, servePort } from './port.ts';
import { firstSignIn, visit } from './visitor.ts';

/** A port that is served and a browser to look at it: there when the tests of a suite run. */
export interface Room {
  port: ServedPort;
  browser: Browser;
}

export interface RoomWish {
  /** The administrator has chosen a password. */
  readonly isSignedIn?: boolean;
  /** Times real time. */
  readonly speed?: number;
  readonly day?: () => Promise<PortDay>;
  /** Effort of the stowage planner; 0: plans are those of a day lived in memory. */
  readonly effort?: number;
}

/**
 * Opens both before the tests of the suite it is called in, and closes them after. Only in a suite: at the root it would be done for every test
 * of the process.
 */
export function room({ isSignedIn = true, speed = 30, day, effort }: RoomWish = {}): Room {
  const held: Partial<Room> = {};
  const flags = ['--speed', String(speed), ...(effort === undefined ? [] : ['--effort', String(effort)])];
  before(async () => {
    const serve = async (): Promise<ServedPort> => servePort(flags, await day?.());
    [held.port, held.browser] = await Promise.all([serve(), openBrowser()]);
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
