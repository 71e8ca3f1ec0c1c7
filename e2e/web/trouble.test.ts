import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import type { Page, WebSocketRoute } from 'playwright-core';
import { bar } from './bar.ts';
import { baplieOf } from './edi-files.ts';
import { addUser, give } from './give.ts';
import { room } from './room.ts';
import { choosePassword, signIn, visit } from './visitor.ts';

suite('trouble', () => {
  const held = room();
  const ship = { name: 'CAPE VERITY', voyage: '777W' };
  const broken = { isInTrouble: true };

  /** Stands between page and server; what it is told to say, the page hears as the server's word. */
  async function between(page: Page, change: (text: string) => string = (text) => text): Promise<{ say(message: string | Buffer): void }> {
    const line: { route: WebSocketRoute | null } = { route: null };
    await page.routeWebSocket('**/api/v1/live', (route) => {
      const server = route.connectToServer();
      line.route = route;
      route.onMessage((message) => server.send(message));
      server.onMessage((message) => route.send(typeof message === 'string' ? change(message) : message));
    });
    await page.reload();
    return { say: (message) => line.route?.send(message) };
  }
  const isLive = (page: Page): Promise<void> => page.locator('.top .state', { hasText: 'Live' }).waitFor({ timeout: 60_000 });
  const addFile = async (page: Page, url: string): Promise<void> => {
    await page.goto(`${url}/#/messages`);
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'plan.edi', mimeType: 'text/plain', buffer: Buffer.from(baplieOf(ship, 20)) }]);
    await page.getByRole('heading', { name: /^BAPLIE D/ }).waitFor();
  };

  test('a frame that cannot be read is told, everything is asked anew, and the page goes on', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port, broken);
    const { page } = visitor;
    const line = await between(page);
    await signIn(visitor);
    await isLive(page);
    await page.goto(`${port.url}/#/equipment?sel=machine:QC1`);
    for (const rubbish of ['{"type":"changes","from":"x"}', Buffer.from([1, 2, 3]), Buffer.alloc(40, 0xff)]) {
      line.say(rubbish);
      await page.locator('main .note', { hasText: 'A message of the server could not be read' }).waitFor();
      await page.locator('main .note').waitFor({ state: 'detached', timeout: 60_000 });
      await isLive(page);
      await page.getByRole('complementary').getByRole('heading', { name: 'QC1' }).waitFor();
    }
    await visitor.close();
  });

  test('a server of another version says so and offers to load the page again', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port, broken);
    const { page } = visitor;
    await between(page, (text) => text.replace(/"version":\d+/, '"version":99'));
    await signIn(visitor);
    await page.getByRole('alert').getByText('The server has been updated.').waitFor();
    await page.getByRole('button', { name: 'Reload' }).waitFor();
    await visitor.close();
  });

  test('a session that has ended: told, and after signing in again all is where it was, files that were read too', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port, broken);
    const { page, context } = visitor;
    await signIn(visitor);
    await isLive(page);
    await addFile(page, port.url);
    const where = page.url();
    await context.clearCookies();
    await page.keyboard.press('g');
    await page.keyboard.press('k');
    await page.getByText('Your session has ended. Sign in again; you will be where you were.').waitFor();
    await signIn(visitor);
    await page.getByRole('heading', { level: 1, name: 'KPIs' }).waitFor();
    await page.goto(where);
    await page.getByRole('heading', { name: /^BAPLIE D/ }).waitFor();
    await visitor.close();
  });

  test('a server that is gone: what is asked is told as not answered; after its return the same is asked again, and alarms are as people left them', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port, broken);
    const { page } = visitor;
    await signIn(visitor);
    await isLive(page);
    await addFile(page, port.url);
    await bar(page, 'AT03');
    await page.locator('.alarm-bar', { hasText: 'AT03' }).waitFor();
    await port.kill();
    await page.locator('main .note', { hasText: 'Connection lost' }).waitFor();
    await page.locator('main.is-stale').waitFor();
    await page.locator('.alarm-bar').getByRole('button', { name: 'Acknowledge' }).click();
    await page.getByRole('alert').getByText('The server does not answer. Maybe what you asked was not carried out').waitFor();
    await port.restart();
    await isLive(page);
    await page.locator('main:not(.is-stale)').waitFor();
    await page.getByRole('heading', { name: /^BAPLIE D/ }).waitFor();
    await page.locator('.alarm-bar', { hasText: 'AT03' }).getByRole('button', { name: 'Acknowledge' }).click();
    await page.locator('.alarm-bar', { hasText: 'No alarm waits' }).waitFor();
    await port.restart();
    await isLive(page);
    await page.goto(`${port.url}/#/alarms`);
    await page
      .locator('.grid-line', { hasText: 'AT03' })
      .filter({ hasText: /(?<!not )acknowledged/ })
      .waitFor();
    await give(page, 'clearEquipment', { id: 'AT03' });
    await visitor.close();
  });

  test('a role that loses its right while it looks is put out, and afterwards told what it may not do and who may', async () => {
    const { port, browser } = held;
    const [visitor, other] = [await visit(browser, port, broken), await visit(browser, port, broken)];
    const { page } = visitor;
    await signIn(visitor);
    await choosePassword(other, 'pia', await addUser(page, 'pia', 'controller'));
    await other.page.goto(`${port.url}/#/alarms`);
    await isLive(other.page);
    const status = await page.evaluate(
      async () =>
        (
          await fetch('/api/v1/users/pia', {
            method: 'PATCH',
            headers: { 'x-estiba': '1', 'content-type': 'application/json' },
            body: '{"role":"viewer"}',
          })
        ).status,
    );
    assert.equal(status, 200);
    await other.page.getByText('Your session has ended').waitFor({ timeout: 60_000 });
    await signIn(other, 'pia');
    await other.page.getByRole('heading', { level: 1, name: 'Alarms' }).waitFor();
    assert.equal(await other.page.getByRole('button', { name: /^Acknowledge/ }).count(), 0);
    await other.page.goto(`${port.url}/#/users`);
    const note = other.page.getByRole('alert');
    await note.getByText('Your role may not see this.').waitFor();
    assert.match((await note.textContent()) ?? '', /Viewer.*These roles may: Administrator/);
    await visitor.close();
    await other.close();
  });

  test('a file that is let fall on another screen is read, and the page is not left for it', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port);
    const { page } = visitor;
    await signIn(visitor);
    await page.goto(`${port.url}/#/equipment`);
    await page.getByRole('grid', { name: 'Equipment' }).waitFor();
    const isKept = await page.evaluate(
      (text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'fallen.edi'));
        const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
        document.querySelector('main')!.dispatchEvent(event);
        return event.defaultPrevented;
      },
      baplieOf(ship, 5),
    );
    assert.equal(isKept, true);
    await page.getByRole('link', { name: 'fallen.edi' }).waitFor();
    await visitor.close();
  });
});
