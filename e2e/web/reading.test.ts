import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { colourfulness } from './pixels.ts';
import { room } from './room.ts';
import { setLanguage, signIn, visit, type Visitor } from './visitor.ts';

suite('reading a plan', () => {
  const held = room();

  async function enter(): Promise<Visitor> {
    const visitor = await visit(held.browser, held.port);
    await signIn(visitor);
    await visitor.page.locator('.top .state', { hasText: 'Live' }).waitFor();
    return visitor;
  }
  async function leave({ troubles, close }: Visitor): Promise<void> {
    assert.deepEqual(troubles, []);
    await close();
  }
  const sheet = (page: Page, name: string | RegExp) =>
    page.getByRole('group', { name: 'Figures of the plan' }).getByRole('button', { name });

  test('beside the bay plan: broken rules, limits of stacks that lead to their bay, stability, and what the plan changes', async () => {
    const visitor = await enter();
    const { page } = visitor;
    await page.goto(`${held.port.url}/#/bayplan`);
    await sheet(page, /^Violations \(\d+\)/).click({ timeout: 90_000 });
    await page.getByText(/The plan breaks no rule|rules? (is|are) broken/).waitFor();

    await sheet(page, 'Stack limits').click();
    const stacks = page.getByRole('grid', { name: 'Stack limits' });
    await stacks.locator('.grid-line').first().waitFor();
    await stacks.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const bay = await stacks.locator('[aria-selected=true] > div').first().textContent();
    assert.equal(await page.locator('.tools label', { hasText: /^Bay/ }).locator('select').inputValue(), String(Number(bay)));

    await sheet(page, 'Stability').click();
    await page.getByText('Displacement').waitFor();
    assert.ok((await colourfulness(page.locator('.stability-strip canvas'))) > 3, 'the strip is drawn');
    await page.getByText(/^GM -?[\d.]+ m, at least/).waitFor({ state: 'attached' });

    await sheet(page, 'Difference').click();
    await page.getByRole('button', { name: 'Arrival' }).click();
    const changed = page.getByRole('grid', { name: 'Difference' });
    await changed.locator('.grid-line').first().waitFor();
    await changed.getByText('+ load').first().click();
    assert.match(page.url(), /sel=unit/);
    await leave(visitor);
  });

  test('ship, quay and berths as tables: by the keyboard, with one selection, kept for the next time', async () => {
    const visitor = await enter();
    const { page } = visitor;
    await page.goto(`${held.port.url}/#/bayplan`);
    const canvas = page.locator('canvas[aria-label^="Bay plan of"]');
    const described = await canvas.getAttribute('aria-describedby');
    assert.match((await page.locator(`[id="${described}"]`).textContent()) ?? '', /\d+ boxes are aboard; .* to come, .* to leave/);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const places = page.getByRole('grid', { name: /^Bay plan of/ });
    await places.locator('.grid-line').first().waitFor();
    assert.ok(Number(await places.getAttribute('aria-rowcount')) > 50);
    assert.ok((await places.locator('.grid-line').count()) < 60, 'only what is in sight is drawn');
    await places.focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    const box = await places.locator('[aria-selected=true] > div').nth(1).textContent();
    assert.ok(page.url().includes(encodeURIComponent(`unit:${box}`)), page.url());

    await page.reload();
    await page
      .getByRole('grid', { name: /^Bay plan of/ })
      .locator('[aria-selected=true]')
      .waitFor();
    await page.goto(`${held.port.url}/#/quay`);
    const blocks = page.getByRole('grid', { name: /^Crane split of/ });
    await blocks
      .getByText(/load|discharge/)
      .first()
      .click();
    assert.match(page.url(), /sel=machine/);
    await page.goto(`${held.port.url}/#/berths`);
    const stays = page.getByRole('grid', { name: /^Berth plan/ });
    await stays.locator('.grid-line').first().waitFor();
    await stays.focus();
    await page.keyboard.press(' ');
    assert.match(page.url(), /sel=call/);
    await page.getByRole('button', { name: 'Drawing', exact: true }).click();
    await page.locator('canvas[aria-label^="Berth plan"]').waitFor();
    await leave(visitor);
  });

  test('the past has the plan of its moment, and says what it has not', async () => {
    const visitor = await enter();
    const { page } = visitor;
    await page.goto(`${held.port.url}/#/timeline`);
    await page.getByRole('button', { name: '1 minute ago' }).click();
    await page.getByText('PAST, not live').waitFor();
    await page.goto(`${held.port.url}/#/quay`);
    await page.getByRole('region', { name: 'Against the plan' }).waitFor();
    assert.equal(await page.getByText('No plan has been accepted').count(), 0);
    await page.goto(`${held.port.url}/#/bayplan`);
    await sheet(page, /^Violations/).click();
    await page.getByText('What was judged is not kept').waitFor();
    await sheet(page, 'Difference').click();
    await page.getByRole('button', { name: 'Plan before' }).click();
    await page
      .getByText(/first plan of the call|\d+ box(es)?/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Back to live' }).click();
    await page.locator('.top .state', { hasText: 'Live' }).waitFor();
    await leave(visitor);
  });

  test('reports of a call and of a shift: at an address of their own, in three languages, on pages with numbers', async () => {
    const visitor = await enter();
    const { page } = visitor;
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.getByRole('region', { name: 'Reports of calls' }).getByRole('link').first().click();
    await page.getByRole('heading', { name: /^Call report: / }).waitFor();
    await page.getByRole('heading', { name: 'Boxes by bay, in the order of work' }).waitFor({ timeout: 60_000 });
    await page.getByText('Displacement').waitFor();
    const rows = await page.locator('.bay-list tbody tr').count();
    assert.ok(rows > 20, `${rows} boxes are listed`);
    const address = page.url();
    assert.match(address, /#\/report\/call%2F/);
    const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    assert.ok(pages >= 3, `${pages} pages`);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.nav', '.top-area', '.no-print']) assert.equal(await page.locator(part).first().isVisible(), false, part);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate('window.print = () => void (window.printed = true)');
    await page.getByRole('button', { name: 'Print' }).click();
    assert.equal(await page.evaluate('window.printed'), true);
    await page.getByRole('button', { name: 'Without lists' }).click();
    assert.equal(await page.locator('.bay-list').count(), 0);
    for (const [language, title] of [
      ['es', /^Informe de escala: /],
      ['zh', /^航次报告：/],
    ] as const) {
      await setLanguage(visitor, language);
      await page.getByRole('heading', { name: title }).waitFor();
    }
    await setLanguage(visitor, 'en');
    await page.goto(`${held.port.url}/#/report`);
    await page.getByRole('region', { name: 'Shift reports' }).getByRole('link').first().click();
    await page.getByRole('heading', { name: /^Shift report: .*2\d{3}/ }).waitFor();
    await page.getByRole('table', { name: 'Figures' }).getByText('Berth productivity').waitFor();
    await page.getByRole('table', { name: 'By crane' }).waitFor();
    await page.getByRole('heading', { name: 'Alarms' }).waitFor();
    assert.ok(pagesOf(await page.pdf({ preferCSSPageSize: true })) >= 1);
    await page.goto(`${held.port.url}/#/report/nothing`);
    await page.getByText('There is no such report').waitFor();
    await page.goto(address);
    await page.getByRole('heading', { name: /^Call report: / }).waitFor();
    await leave(visitor);
  });

  test('a rule that is broken leads to its box, is marked in the drawing, and stands in the report', async () => {
    const visitor = await enter();
    const { page } = visitor;
    // No plan of ours breaks a rule: one is made to, on its way from the server.
    await page.route('**/bay-plan/judgement', async (route) => {
      const answer = await route.fetch();
      const told = (await answer.json()) as { violations: unknown[]; inherited: unknown[] };
      const [box, slot] = await aPlannedLoad(page);
      told.violations = [
        { rule: 'W1', reason: { code: 'stack.weight-20', params: { value: 61.5, limit: 60, half: 'fore' } }, boxes: [box], slots: [slot] },
      ];
      told.inherited = [
        {
          rule: 'S1',
          reason: { code: 'securing.lift', params: { value: 260, limit: 250, end: 'fore', box: 1 } },
          boxes: [],
          slots: [slot],
        },
      ];
      await route.fulfill({ response: answer, json: told });
    });
    await page.goto(`${held.port.url}/#/bayplan`);
    await sheet(page, 'Violations (1)').click();
    await page.getByRole('button', { name: 'The 20′ boxes weigh 61.5 t, 60 t at most (fore half).' }).click();
    assert.match(page.url(), /sel=unit/);
    assert.notEqual(await page.locator('.tools label', { hasText: /^Bay/ }).locator('select').inputValue(), '');
    await page.getByText('1 finding came with the ship').waitFor();
    await page.getByLabel('Colours').selectOption('violations');
    await page.getByRole('list', { name: 'Legend' }).getByText('a rule is broken').waitFor();
    await page.getByLabel('Colours').selectOption('pod');
    await sheet(page, 'Stability').click();
    await page.getByText('◆ 1 finding').waitFor();
    await page.goto(`${held.port.url}/#/report/call/${encodeURIComponent(await aCall(page))}`);
    await page.getByRole('table', { name: '1 rule is broken' }).getByText('61.5 t').waitFor();
    await leave(visitor);
  });

  test('a second plan is told against the one it replaced', async () => {
    const visitor = await enter();
    const { page } = visitor;
    await page.goto(`${held.port.url}/#/bayplan`);
    await sheet(page, 'Difference').click();
    await page.getByRole('button', { name: 'Plan before' }).click();
    await page.getByText('This is the first plan of the call.').waitFor();
    await planAgain(page);
    await page.getByRole('grid', { name: 'Difference' }).waitFor({ timeout: 60_000 });
    await page.goto(`${held.port.url}/#/report/call/${encodeURIComponent(await aCall(page))}`);
    await page.getByText('Against the plan before:').waitFor({ timeout: 60_000 });
    assert.ok((await page.getByRole('table', { name: 'Plans of the call' }).locator('tbody tr').count()) >= 2);
    await leave(visitor);
  });

  /** What the server says to whoever is signed in on the page. */
  async function ask<T>(page: Page, path: string, body: unknown = null): Promise<T> {
    const said = await page.evaluate(
      async ([to, text]) => {
        const headers = { 'x-estiba': '1', 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
        const asked = text === 'null' ? { headers: { 'x-estiba': '1' } } : { method: 'POST', headers, body: text };
        return (await fetch(`/api/v1${to}`, asked)).text();
      },
      [path, JSON.stringify(body)] as const,
    );
    return JSON.parse(said) as T;
  }
  const aCall = async (page: Page): Promise<string> => (await ask<{ items: [{ call: string }] }>(page, '/calls')).items[0].call;

  async function aPlannedLoad(page: Page): Promise<readonly [box: string, slot: string]> {
    const path = `/calls/${encodeURIComponent(await aCall(page))}/bay-plan`;
    const { coming } = await ask<{ coming: [{ box: string; slot: string }] }>(page, path);
    return [coming[0].box, coming[0].slot];
  }

  /** What is not begun of the call is planned anew. */
  const planAgain = async (page: Page): Promise<unknown> =>
    ask(page, '/commands', { type: 'requestPlan', data: { call: await aCall(page), reasons: [] } });

  const pagesOf = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
});
