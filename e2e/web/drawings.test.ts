import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { colourfulness } from './pixels.ts';
import { room } from './room.ts';
import { signIn, visit } from './visitor.ts';

suite('the drawings', () => {
  const held = room();

  /** Budgets of the issue for a frame of the twin. */
  const budgets = { draws: 150, triangles: 400_000 };

  async function frameOf(page: Page): Promise<{ frames: number; draws: number; triangles: number }> {
    const canvas = page.locator('.twin canvas[data-frames]');
    const read = async (name: string): Promise<number> => Number(await canvas.getAttribute(`data-${name}`));
    return { frames: await read('frames'), draws: await read('draws'), triangles: await read('triangles') };
  }

  test('the yard map is drawn, and a block of it is walked through by the keyboard', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port);
    const { page, troubles } = visitor;
    await signIn(visitor);
    await page.keyboard.press('g');
    await page.keyboard.press('y');
    const map = page.locator('.yard-map canvas');
    await map.waitFor();
    await page.waitForTimeout(500);
    assert.ok((await colourfulness(map)) > 5, 'the map is not one colour');
    await map.focus();
    const before = await map.screenshot();
    await page.keyboard.press('+');
    await page.waitForTimeout(300);
    assert.ok(!before.equals(await map.screenshot()), 'plus changes the scale');

    await page
      .getByRole('link', { name: /Section of block/ })
      .first()
      .click();
    const grid = page.getByRole('grid', { name: /Section of block/ });
    await grid.focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('[role=status]', { hasText: /^bay \d+, row 1, tier 1: / }).waitFor({ state: 'attached' });
    const active = await grid.getAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowUp');
    await page.locator('[role=status]', { hasText: /^bay \d+, row 1, tier 2: / }).waitFor({ state: 'attached' });
    assert.notEqual(await grid.getAttribute('aria-activedescendant'), active);
    assert.deepEqual(troubles, []);
    await visitor.close();
  });

  test('the twin is drawn within its budgets, in colours, and a machine of it is followed', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port, { width: 900, height: 600 });
    const { page, troubles } = visitor;
    await signIn(visitor);
    await page.goto(`${port.url}/#/twin?sel=machine:QC1`);
    await page.locator('.twin canvas[data-frames]').waitFor();
    const canvas = page.locator('.twin canvas');
    assert.equal(await page.evaluate("document.querySelector('.twin canvas').getContext('webgl2').isContextLost()"), false);
    assert.ok((await colourfulness(canvas)) > 8, 'the picture is not one colour');
    const first = await frameOf(page);
    assert.ok(first.draws > 3 && first.draws <= budgets.draws, `${first.draws} draws`);
    assert.ok(first.triangles > 1000 && first.triangles <= budgets.triangles, `${first.triangles} triangles`);

    await page.getByLabel('Colours').selectOption('pod');
    await page.getByRole('button', { name: 'Follow QC1' }).click();
    await page.getByLabel('Why machines wait').check();
    await page.getByRole('region', { name: 'Why machines wait' }).waitFor();
    await canvas.focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.waitForFunction(`Number(document.querySelector('.twin canvas').dataset.frames) > ${first.frames + 2}`);
    assert.deepEqual(troubles, []);
    await visitor.close();
  });

  test('a browser without WebGL is told so and where else to look', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port);
    const { page, troubles } = visitor;
    await signIn(visitor);
    await page.evaluate('HTMLCanvasElement.prototype.getContext = () => null');
    await page.keyboard.press('g');
    await page.keyboard.press('3');
    await page.getByText('cannot draw in three dimensions').waitFor();
    assert.deepEqual(troubles, []);
    await visitor.close();
  });

  test('the past: shown as such on every screen, takes no commands, goes on and leads back', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port);
    const { page, troubles } = visitor;
    await signIn(visitor);
    await page.locator('.top .state', { hasText: 'Live' }).waitFor();
    await page.goto(`${port.url}/#/equipment?sel=machine:QC1`);
    await page.getByRole('button', { name: 'Take out of service' }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.getByRole('button', { name: '1 minute ago' }).click();
    await page.getByText('PAST, not live').waitFor();
    await page.locator('.top .state', { hasText: 'Past' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Take out of service' }).count(), 0);
    const shown = page.locator('.past-word time');
    const still = await shown.textContent();
    await page.waitForTimeout(1200);
    assert.equal(await shown.textContent(), still, 'the past stands still');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.locator('.past-word time', { hasNotText: still ?? '' }).waitFor();
    for (const key of ['e', 'y', '3']) {
      await page.keyboard.press('g');
      await page.keyboard.press(key);
      await page.getByText('PAST, not live').waitFor();
    }
    await page.getByRole('button', { name: 'Back to live' }).click();
    await page.locator('.top .state', { hasText: 'Live' }).waitFor();
    await page.getByRole('button', { name: 'Take out of service' }).waitFor();
    assert.deepEqual(troubles, []);
    await visitor.close();
  });
});
