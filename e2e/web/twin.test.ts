import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { colourfulness } from './pixels.ts';
import { room } from './room.ts';
import { signIn, visit } from './visitor.ts';

suite('the twin', () => {
  const held = room();

  const open = async (prepare?: (page: Page) => Promise<unknown>) => {
    const visitor = await visit(held.browser, held.port, { width: 1100, height: 700 });
    await prepare?.(visitor.page);
    if (prepare !== undefined) await visitor.page.reload();
    await signIn(visitor);
    await visitor.page.goto(`${held.port.url}/#/twin`);
    return visitor;
  };
  const framesOf = async (page: Page): Promise<number> =>
    Number(await page.locator('.twin canvas[data-frames]').getAttribute('data-frames', { timeout: 20_000 }));

  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    const end = Date.now() + 20_000;
    while (!(await isSo())) {
      assert.ok(Date.now() < end, 'it did not come to be so in 20 s');
      await sleep(100);
    }
  };

  test('the graphics card is taken away: the page says so and shows the way to the map; given back, it draws on', async () => {
    const { page, troubles, close } = await open();
    await framesOf(page);
    await page.evaluate(`(() => {
      globalThis.card = document.querySelector('.twin canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
      globalThis.card.loseContext();
    })()`);
    const alert = page.getByRole('alert').filter({ hasText: 'graphics card' });
    await alert.waitFor();
    assert.equal(await alert.getByRole('link', { name: 'Yard map' }).getAttribute('href'), '#/yard');
    assert.equal(await page.locator('.twin .label:visible').count(), 0);
    const before = await framesOf(page);
    await page.waitForTimeout(700);
    assert.equal(await framesOf(page), before, 'nothing is drawn meanwhile');
    await page.evaluate('globalThis.card.restoreContext()');
    await alert.waitFor({ state: 'detached' });
    await until(async () => (await framesOf(page)) > before + 2);
    assert.ok((await colourfulness(page.locator('.twin canvas'))) > 8, 'the picture is back, not one colour');
    await page.evaluate('globalThis.card.loseContext()');
    await alert.getByRole('button').click();
    await alert.waitFor({ state: 'detached' });
    assert.ok((await framesOf(page)) > 0, 'who does not want to wait begins anew');
    assert.deepEqual(
      troubles.filter((trouble) => !/context/i.test(trouble)),
      [],
    );
    await close();
  });

  test('names stand over what they name, none over another, and can be put away', async () => {
    const { page, troubles, close } = await open();
    await framesOf(page);
    await page.locator('.twin .label-block:visible').first().waitFor();
    const boxes = (await page.evaluate(`[...document.querySelectorAll('.twin .label')].filter((one) => !one.hidden).map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { name: one.textContent, left, right, top, bottom };
    })`)) as { name: string; left: number; right: number; top: number; bottom: number }[];
    assert.ok(boxes.some(({ name }) => /^Y\d/.test(name)) && boxes.some(({ name }) => /^QC\d/.test(name)), JSON.stringify(boxes));
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top, `${a.name} over ${b.name}`);
    await page.getByRole('checkbox', { name: 'Names' }).uncheck();
    await until(async () => (await page.locator('.twin .label:visible').count()) === 0);
    await page.getByRole('checkbox', { name: 'Names' }).check();
    await page.locator('.twin .label-block:visible').first().waitFor();
    assert.deepEqual(troubles, []);
    await close();
  });

  test('a browser that cannot draw in three dimensions is told so, with the way to the map', async () => {
    const without = (when: string) => (page: Page) =>
      page.addInitScript(`{
        const give = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
          return kind === 'webgl2' && (${when}) ? null : give.call(this, kind, ...more);
        };
      }`);
    const none = await open(without('true'));
    await none.page.getByText('This browser cannot draw in three dimensions').waitFor();
    await none.page.locator('main').getByRole('link', { name: 'Yard map' }).click();
    await none.page.locator('.yard-map canvas').waitFor();
    assert.deepEqual(none.troubles, []);
    await none.close();

    const refused = await open(without('this.isConnected'));
    await refused.page.getByRole('alert').filter({ hasText: 'could not be drawn' }).waitFor();
    await refused.page.getByRole('alert').getByRole('link', { name: 'Yard map' }).waitFor();
    assert.deepEqual(refused.troubles, []);
    await refused.close();
  });
});
