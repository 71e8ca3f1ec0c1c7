import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import { room } from './room.ts';
import { firstSignIn, signIn, visit } from './visitor.ts';

suite('the overview', () => {
  const held = room({ isSignedIn: false });

  test('a first sign-in, the live overview, another language: all by the keyboard', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port);
    const { page, troubles } = visitor;
    await firstSignIn(visitor, port);
    await page.locator('.top .state-ok, .top .state', { hasText: 'Live' }).waitFor();

    const clock = page.locator('.clock time');
    const first = await clock.textContent();
    await page.locator('.clock time', { hasNotText: first ?? '' }).waitFor();

    await page.keyboard.press('g');
    await page.keyboard.press('e');
    await page.getByRole('heading', { level: 1, name: 'Equipment' }).waitFor();
    await page.getByRole('grid', { name: 'Equipment' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').getByRole('heading', { name: 'QC2' }).waitFor();
    assert.match(page.url(), /#\/equipment\?sel=machine%3AQC2$/);

    await page.keyboard.press('l');
    await page.getByRole('heading', { level: 1, name: 'Equipos' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('中文');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '设备' }).waitFor();
    assert.equal(await page.evaluate('document.documentElement.lang'), 'zh-CN');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: '设备' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    assert.deepEqual(troubles, []);
    await visitor.close();
  });

  test('W9 the letter after g counts although the page was drawn anew in between', async () => {
    const visitor = await visit(held.browser, held.port);
    const { page, troubles } = visitor;
    await signIn(visitor);
    await page.keyboard.press('g');
    await page.evaluate("location.hash = '#/overview?sel=machine%3AQC2'");
    await page.getByRole('complementary').getByRole('heading', { name: 'QC2' }).waitFor();
    await page.keyboard.press('c');
    await page.getByRole('heading', { level: 1, name: 'Calls' }).waitFor();
    assert.deepEqual(troubles, []);
    await visitor.close();
  });

  test('a server that starts again: the page says so, connects by itself and goes on', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port, { isInTrouble: true });
    const { page } = visitor;
    await signIn(visitor);
    await page.locator('.top .state', { hasText: 'Live' }).waitFor();
    await port.kill();
    await page.locator('main .note', { hasText: 'Connection lost' }).waitFor();
    assert.ok((await page.locator('main.is-stale').count()) === 1);
    await port.restart();
    await page.locator('.top .state', { hasText: 'Live' }).waitFor({ timeout: 60_000 });
    await page.locator('main:not(.is-stale)').waitFor();
    await visitor.close();
  });
});
