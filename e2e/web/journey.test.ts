import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import { portCode } from '@estiba/port';
import type { Page } from 'playwright-core';
import { siteNamed } from '../day/sites.ts';
import { breakTwoOnLanes } from './broken-lane.ts';
import { arrowTo, goBy, hearAt, spoken, tabTo } from './by-keyboard.ts';
import { addUser, ask, give } from './give.ts';
import { room } from './room.ts';
import { smallDay } from './small-day.ts';
import { choosePassword, setLanguage, signIn, typeIn, type Visitor, visit } from './visitor.ts';

suite('a day in the control room', { concurrency: true }, () => {
  const site = siteNamed('langstrand');
  const { scenario, later } = smallDay(site);
  const call = scenario.calls[0]!.call;
  /** A call of an hour at this pace takes half a minute, on a busy machine longer [ms]. */
  const PATIENCE = 90_000;
  let trucks: readonly string[] = [];
  const held = room({
    speed: 120,
    effort: 0,
    day: async () => {
      const broken = await breakTwoOnLanes(site, scenario);
      trucks = broken.trucks;
      return { scenario, faults: broken.faults };
    },
  });

  async function enter(): Promise<Visitor> {
    const visitor = await visit(held.browser, held.port);
    await signIn(visitor);
    await visitor.page.locator('.top .state', { hasText: 'Live' }).waitFor();
    return visitor;
  }
  const goTo = (page: Page, address: string) => page.goto(`${held.port.url}/#/${address}`);
  const row = (page: Page, name: string) => page.getByRole('grid').getByRole('row', { name });
  /** The broken trucks have come to a stop by then, and what they were to do was given to others: each lane is the one question left about its truck. */
  const settled = new Intl.DateTimeFormat('en-GB', { timeZone: site.timeZone, timeStyle: 'medium' }).format(scenario.start + 400_000);
  const untilSettled = (page: Page) =>
    page.waitForFunction((time) => (document.querySelector('.clock time')?.textContent ?? '').slice(-time.length) > time, settled);

  test('a call is announced and listed; its plan is accepted, and seen slot by slot on the bay plan', async () => {
    const visitor = await enter();
    const { page } = visitor;
    const { arrival, loadList, cranes, ...announced } = later;
    await goTo(page, 'calls');
    await give(page, 'announceCall', { ...announced, port: portCode(site.port), etd: null });
    await row(page, later.call).getByText('announced').waitFor();
    await row(page, later.call).getByText('No plan has been accepted').waitFor();
    await give(page, 'listCall', { call: later.call, arrival, loadList });
    await give(page, 'assignCranes', { call: later.call, cranes });
    await row(page, later.call)
      .getByText(/^0 of \d+$/)
      .waitFor();

    const slots = await plannedLoads(page, later.call);
    assert.equal(slots.size, loadList.length, 'no box is left ashore');
    const [box, slot] = [...slots].find(([, at]) => isFortyFoot(at))!;
    await goTo(page, `bayplan/${later.call}`);
    await page
      .locator('.tools label', { hasText: /^Bay / })
      .locator('select')
      .selectOption(String(Number(slot.slice(0, 3))));
    await page.getByRole('application', { name: /^Bay plan/ }).focus();
    await hearAt(page, slot, new RegExp(`${box} is to come`));
    await visitor.close();
  });

  test('a truck breaks: one has it in hand, another relieves them and hands it back; it is resolved, and gone for everybody', async () => {
    const [truck = ''] = trucks;
    const visitor = await enter();
    const { page } = visitor;
    const other = await visit(held.browser, held.port);
    await choosePassword(other, 'ana', await addUser(page, 'ana', 'controller'));
    for (const one of [page, other.page]) {
      await goTo(one, 'exceptions');
      await untilSettled(one);
      await row(one, truck).getByText('Remote operation').click();
    }
    await page.getByRole('button', { name: 'Take', exact: true }).click();
    await row(page, truck).getByText('you').waitFor();
    await row(other.page, truck).getByText('administrator').waitFor();
    await other.page.getByRole('button', { name: 'Take over' }).click();
    await other.page.getByRole('alert').getByText('Speak to administrator first').waitFor();
    await other.page.getByRole('alert').getByRole('button', { name: 'Take over' }).click();
    await page.locator('.inspector').getByText('ana has it in hand.').waitFor();
    await other.page.getByRole('button', { name: 'Hand back' }).click();
    await row(other.page, truck).getByText('nobody').waitFor();

    await page.getByRole('button', { name: 'Take', exact: true }).click();
    await page.getByRole('radio', { name: /^Seen/ }).check();
    await page.getByRole('button', { name: 'Resolve', exact: true }).click();
    await page.getByRole('alert').getByText('You are about to resolve').waitFor();
    await page.getByRole('button', { name: 'Yes, resolve it' }).click();
    for (const one of [page, other.page]) await row(one, truck).waitFor({ state: 'detached' });
    await goTo(page, `equipment?sel=machine:${truck}`);
    await page.locator('.inspector .state', { hasText: 'out of service' }).waitFor();
    await visitor.close();
    await other.close();
  });

  test('the language is changed in the middle of it all: everything says the same in it at once, and nothing is lost', async () => {
    const visitor = await enter();
    const { page } = visitor;
    await goTo(page, `equipment?sel=machine:${trucks[0]}&find=AT0`);
    const machines = page.getByRole('grid').getByRole('row');
    await machines.nth(1).waitFor();
    const count = await machines.count();
    for (const [language, title, state] of [
      ['es', 'Equipos', 'fuera de servicio'],
      ['zh', '设备', '停用'],
      ['en', 'Equipment', 'out of service'],
    ] as const) {
      await setLanguage(visitor, language);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.locator('.inspector').getByText(state).first().waitFor();
      assert.equal(await page.getByRole('searchbox').inputValue(), 'AT0');
      assert.equal(await machines.count(), count);
    }
    await visitor.close();
  });

  test('a call is watched to its end: the counts only rise, on every screen, and she sails with what was planned', async () => {
    const visitor = await enter();
    const { page } = visitor;
    const slots = await plannedLoads(page, call);
    assert.ok(slots.size > 0);
    await goTo(page, 'calls');
    const progress = row(page, call).locator('.number');
    const counts: number[] = [];
    const end = Date.now() + PATIENCE;
    for (let total = Number.NaN; counts.at(-1) !== total; await page.waitForTimeout(150)) {
      assert.ok(Date.now() < end, `she is not done after ${counts.at(-1)} lines`);
      const [done, of] = (await progress.textContent())!.split(' of ').map(Number) as [number, number];
      total = of;
      counts.push(done);
    }
    assert.deepEqual(
      counts,
      counts.toSorted((a, b) => a - b),
    );
    await row(page, call).getByText('sailed').waitFor({ timeout: PATIENCE });
    const total = counts.at(-1)!;
    await goTo(page, `calls/${call}`);
    await page.getByText('sailed').waitFor();
    const queues = await page.locator('.wide-queues .number').allTextContents();
    const done = queues.map((text) => /^(\d+) done, (\d+) begun, of (\d+)$/.exec(text)!.slice(1).map(Number) as [number, number, number]);
    for (const [ended, begun, of] of done) assert.deepEqual([ended, begun], [of, of]);
    assert.equal(
      done.reduce((sum, [, , of]) => sum + of, 0),
      total,
    );
    await goTo(page, 'overview');
    await page.getByText('No ship alongside.').waitFor();

    // As she lay, done and not yet sailed.
    await goTo(page, 'timeline');
    await showPast(page, await lastMove(page, [...slots.keys()]));
    for (const [box, slot] of slots) {
      await goTo(page, `units?find=${box}`);
      await row(page, box).getByText(`${call} ${slot}`).waitFor();
    }
    await page.getByRole('button', { name: 'Back to live' }).click();
    await page.locator('.top .state', { hasText: 'Live' }).waitFor();

    // Gone with her, and still known: its whole history, and the proof of the last line.
    await goTo(page, `units/${[...slots.keys()][0]}`);
    await page.getByText('It has left the terminal.').waitFor();
    await page.getByRole('button', { name: 'Show the proof' }).last().click();
    await page.getByRole('dialog').getByText('It stands in the log: this page has checked that itself.').waitFor();
    await visitor.close();
  });

  test('all of it once by the keyboard alone: plan, broken truck, past, languages, end of the call', async () => {
    const visitor = await visit(held.browser, held.port);
    const { page } = visitor;
    const { keyboard } = page;
    await typeIn(visitor);
    await page.locator('.top .state', { hasText: 'Live' }).waitFor();

    await goBy(page, 'c');
    await row(page, later.call)
      .getByText(/^0 of \d+$/)
      .waitFor();
    await tabTo(page, page.getByRole('grid', { name: 'Vessel calls' }));
    await arrowTo(page, later.call);
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: new RegExp(later.call) }).waitFor();
    const [box, slot] = [...(await plannedLoads(page, later.call))].find(([, at]) => isFortyFoot(at))!;
    await goBy(page, 'b');
    await tabTo(page, page.locator('.tools select').first());
    for (const key of ['ArrowDown', 'ArrowUp']) if (!page.url().includes(later.call)) await keyboard.press(key);
    const ship = page.getByRole('application', { name: /^Bay plan/ });
    await tabTo(page, ship);
    // From the bow, which lies to the right.
    for (let i = 0; i < 40 && (await spoken(page)) !== `bay ${Number(slot.slice(0, 3))}`; i++) await keyboard.press('ArrowLeft');
    await keyboard.press('Enter');
    await hearAt(page, slot, new RegExp(`${box} is to come`));
    await keyboard.press('Enter');
    await page.locator('.inspector').getByRole('heading', { name: box }).waitFor();
    await keyboard.press('Escape');

    const truck = trucks[1]!;
    await goBy(page, 'x');
    await untilSettled(page);
    await tabTo(page, page.getByRole('grid', { name: 'Exceptions' }));
    await arrowTo(page, truck);
    await keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Take', exact: true }));
    await keyboard.press('Enter');
    await page.locator('input[name=way]:focus').waitFor();
    await keyboard.press('Space');
    await tabTo(page, page.getByRole('button', { name: 'Resolve', exact: true }));
    await keyboard.press('Enter');
    await page.locator('[role=alert]:focus').waitFor();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await row(page, truck).waitFor({ state: 'detached' });
    await page.locator('main:focus').waitFor();

    await goBy(page, 'p');
    await tabTo(page, page.getByRole('button', { name: '1 minute ago' }));
    await keyboard.press('Enter');
    await page.getByText('PAST, not live').waitFor();
    await goBy(page, 'e');
    for (const said of ['PASADO, no en vivo', '回放，非实时', 'PAST, not live']) {
      await keyboard.press('l');
      await page.getByText(said).waitFor();
    }
    await tabTo(page, page.getByRole('button', { name: 'Back to live' }));
    await keyboard.press('Enter');
    await page.locator('.top .state', { hasText: 'Live' }).waitFor();

    await goBy(page, 'c');
    await row(page, call).getByText('sailed').waitFor({ timeout: PATIENCE });
    await goBy(page, 'o');
    await page.getByText('No ship alongside.').waitFor();
    await keyboard.press('Control+k');
    await keyboard.type('Sign out');
    await keyboard.press('Enter');
    await page.getByText('You have signed out.').waitFor();
    await visitor.close();
  });

  /** Where each box of the load list is to stand, as the plan has it. */
  async function plannedLoads(page: Page, of: string): Promise<Map<string, string>> {
    interface Line {
      readonly kind: string;
      readonly boxes: readonly { readonly id: string; readonly slot: string }[];
    }
    const { queues } = (await ask(page, `/calls/${of}`)).body as { queues: { crane: string }[] };
    const pages = await Promise.all(queues.map(({ crane }) => ask(page, `/calls/${of}/queues/${crane}?limit=1000`)));
    const lines = pages.flatMap(({ body }) => (body as { items: Line[] }).items);
    return new Map(lines.filter(({ kind }) => kind === 'load').flatMap(({ boxes }) => boxes.map(({ id, slot }) => [id, slot] as const)));
  }

  /** When the last of these boxes was set down: what the log says of each [UTC ms]. */
  async function lastMove(page: Page, boxes: readonly string[]): Promise<number> {
    const histories = await Promise.all(boxes.map((box) => ask(page, `/units/${box}/history?limit=200`)));
    const moves = histories.flatMap(
      ({ body }) => (body as { history: { type: string; at: number; data: { to?: { at: string } } }[] }).history,
    );
    return Math.max(...moves.filter(({ type, data }) => type === 'boxMoved' && data.to?.at === 'ship').map(({ at }) => at));
  }

  /** Shows a moment of the past [UTC ms] by the field on the screen, in UTC. */
  async function showPast(page: Page, at: number): Promise<void> {
    await page.keyboard.press('t');
    await page.getByLabel('Moment', { exact: true }).fill(new Date(at + 1000).toISOString().slice(0, 19));
    await page.getByRole('button', { name: 'Show this moment' }).click();
    await page.getByText('PAST, not live').waitFor();
  }

  /** Even bays are for 40' boxes (ISO 9711). */
  const isFortyFoot = (slot: string): boolean => Number(slot.slice(0, 3)) % 2 === 0;
});
