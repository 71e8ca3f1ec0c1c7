import { strict as assert } from 'node:assert';
import { after, before, test, suite } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { type ServedPort, servePort } from './port.ts';
import { choosePassword, firstSignIn, signIn, visit } from './visitor.ts';

let port: ServedPort;
let browser: Browser;
// In a suite of its own: what stands at the root is run for every test of the process.
suite('people and rights', () => {
  before(async () => {
    [port, browser] = await Promise.all([servePort(['--speed', '30']), openBrowser()]);
    const visitor = await visit(browser, port);
    await firstSignIn(visitor, port);
    await visitor.close();
  });
  after(async () => {
    await browser?.close();
    await port?.close();
  });

  test('a machine is taken out of service, which says so to everybody, and put back', async () => {
    const [visitor, other] = [await visit(browser, port), await visit(browser, port)];
    const { page, troubles } = visitor;
    await signIn(visitor);
    await signIn(other);
    await other.page.goto(`${port.url}/#/equipment?sel=machine:AT01`);
    await page.goto(`${port.url}/#/equipment?sel=machine:AT01`);
    await page.getByRole('button', { name: 'Take out of service' }).click();
    await page.getByRole('alert').getByText('gets no new work until an engineer puts it back').waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Take out of service' }).click();
    await other.page.locator('.inspector', { hasText: 'A person took it out of service.' }).waitFor();
    await page.getByRole('button', { name: 'Put back into service' }).click();
    await page.getByRole('alert').getByRole('button', { name: 'Put back into service' }).click();
    await other.page.locator('.inspector', { hasText: 'A person took it out of service.' }).waitFor({ state: 'detached' });
    assert.deepEqual([troubles, other.troubles], [[], []]);
    await visitor.close();
    await other.close();
  });

  test('a user is added, may only look, and is put out when an administrator ends the sessions', async () => {
    const [visitor, other] = [await visit(browser, port), await visit(browser, port)];
    await signIn(visitor);
    const { page } = visitor;
    await page.goto(`${port.url}/#/users`);
    await page.locator('.add-user input').fill('ana');
    await page.locator('.add-user select').selectOption('viewer');
    await page.getByRole('button', { name: 'Add a user' }).click();
    const oneTime = (await page.locator('.one-time code').textContent()) ?? '';
    assert.ok(oneTime.length >= 8);
    await page.keyboard.press('Escape');

    await choosePassword(other, 'ana', oneTime);
    await other.page.goto(`${port.url}/#/equipment?sel=machine:AT01`);
    await other.page.locator('.inspector').getByText('Job steps').waitFor();
    assert.equal(await other.page.getByRole('button', { name: 'Take out of service' }).count(), 0, 'a viewer may only look');
    assert.equal(await other.page.locator('nav').getByText('Users').count(), 0);
    await other.page.goto(`${port.url}/#/users`);
    await other.page.getByRole('alert').getByText('Your role may not see this').waitFor();

    await page.getByRole('row', { name: /^ana/ }).getByRole('button', { name: 'End sessions' }).click();
    await other.page.getByText('Your session has ended').waitFor({ timeout: 60_000 });
    assert.deepEqual(visitor.troubles, []);
    await visitor.close();
    await other.close();
  });
});
