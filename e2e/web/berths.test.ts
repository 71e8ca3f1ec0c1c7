import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { seriousFindings } from './axe.ts';
import { ask, give } from './give.ts';
import { room } from './room.ts';
import { signIn, visit } from './visitor.ts';

interface CallAnswer {
  readonly call: string;
  readonly bowAt: number;
  readonly eta: number;
  readonly etd: number | null;
}

interface LineAnswer {
  readonly bay: number;
  readonly isStarted: boolean;
}

const HOUR = 3_600_000;
const FOLDER = process.env['ESTIBA_PICTURES'];
/** A ship of 140 m that comes a day and a half from now. */
const ship = { call: 'LATER-1', name: 'LATER ONE', loa: 140 };

suite('planning of berths and crane splits', () => {
  const held = room();

  const callOf = async (page: Page, call: string): Promise<CallAnswer> => (await ask(page, `/calls/${call}`)).body as CallAnswer;

  /** Keeps a picture where somebody asked for one. */
  const picture = async (page: Page, name: string): Promise<void> => {
    if (FOLDER !== undefined) await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: true });
  };

  /** Bays of the call at work in which a crane has lines that are not begun. */
  async function baysLeft(page: Page, crane: string): Promise<ReadonlySet<number>> {
    const { items: calls } = (await ask(page, '/calls?phase=working')).body as { items: CallAnswer[] };
    const { items } = (await ask(page, `/calls/${calls[0]!.call}/queues/${crane}?limit=1000`)).body as { items: LineAnswer[] };
    return new Set(items.flatMap(({ bay, isStarted }) => (isStarted ? [] : [bay])));
  }

  /** Announces the ship where nobody lies then, and tells where. */
  async function announce(page: Page): Promise<CallAnswer> {
    const { asOf } = (await ask(page, '/port')).body as { asOf: number };
    const eta = Math.round(asOf / HOUR) * HOUR + 36 * HOUR;
    const stack = { level: 'deck', row: 1, y: 0, z: 10, bottomTier: 82, tiers: 3, lid: null };
    const outline = { name: ship.name, loa: ship.loa, bays: [{ number: 2, fromBow: 40, stacks: [stack] }] };
    const known = { vessel: 'class:1100', outline, port: 'XXLGS', voyage: '002W', rotation: [], berth: 'BERTH1' };
    const [other] = ((await ask(page, '/calls')).body as { items: CallAnswer[] }).items;
    const bowAt = other!.bowAt > 320 ? 160 : 520;
    await give(page, 'announceCall', { call: ship.call, ...known, bowAt, eta, etd: eta + 12 * HOUR, draught: 9.5 });
    return callOf(page, ship.call);
  }

  test('by the keyboard alone a ship is taken up, told why not, moved, confirmed, and given her place back', async () => {
    const visitor = await visit(held.browser, held.port);
    const { page } = visitor;
    await signIn(visitor);
    const before = await announce(page);
    await page.goto(`${held.port.url}/#/berths`);
    const chart = page.getByRole('application', { name: /Berth plan/ });
    await page.getByRole('button', { name: 'Change', exact: true }).press('Enter');
    await chart.focus();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await page.waitForFunction(`location.hash.includes('${ship.call}')`);
    await page.keyboard.press('Enter');
    const hand = page.locator('.in-hand');
    await hand.getByText(`${ship.name}: stern at`).waitFor();
    // To the end of the quay and beyond.
    const out = before.bowAt < 320 ? 'ArrowUp' : 'ArrowDown';
    for (let i = 0; i < 10; i++) await page.keyboard.press(`Shift+${out}`);
    await hand.getByText(/lies beyond the quay of 600 m/).waitFor();
    await picture(page, 'berths-beyond');
    await page.keyboard.press('Enter');
    await hand.waitFor({ state: 'detached' });
    assert.equal(await page.getByRole('button', { name: 'Give her this place' }).count(), 0);

    await page.keyboard.press('Enter');
    await hand.waitFor();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(out === 'ArrowUp' ? 'ArrowDown' : 'ArrowUp');
    await hand.getByText('Nothing speaks against it.').waitFor();
    await picture(page, 'berths-held');
    await page.keyboard.press('Enter');
    const table = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Before' }) });
    await table.waitFor();
    await page.getByText('2 h 45 min later').waitFor();
    await picture(page, 'berths-wish');
    assert.deepEqual(await seriousFindings(page), []);
    assert.deepEqual(await callOf(page, ship.call), before, 'nobody was asked yet');
    // The keyboard was led to the confirmation.
    await page.keyboard.press('Enter');
    await page.getByText(`${ship.name} has her new place`).first().waitFor();
    const moved = await callOf(page, ship.call);
    const toLater = 11 * 15 * 60_000;
    assert.deepEqual(
      [moved.bowAt - before.bowAt, moved.eta - before.eta, moved.etd! - before.etd!],
      [out === 'ArrowUp' ? 1 : -1, toLater, toLater],
    );
    await page.getByRole('button', { name: 'Give the former place back' }).press('Enter');
    await page.getByRole('button', { name: 'Give the former place back' }).waitFor({ state: 'detached' });
    assert.deepEqual(await callOf(page, ship.call), before);
    await visitor.close();
  });

  test('by the pointer she follows, sticks to whole metres, and goes back where Escape or a bad place says so', async () => {
    const visitor = await visit(held.browser, held.port);
    const { page } = visitor;
    await signIn(visitor);
    const before = await callOf(page, ship.call);
    await page.goto(`${held.port.url}/#/berths?sel=call:${ship.call}`);
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    const chart = page.getByRole('application', { name: /Berth plan/ });
    const { x, y, width, height } = (await chart.boundingBox())!;
    const hand = page.locator('.in-hand');
    await page.waitForTimeout(800);
    await picture(page, 'berths');
    const grabbed = async (): Promise<readonly [number, number]> => {
      for (let across = 0.8; across < 0.98; across += 0.06)
        for (let down = 0.15; down < 0.95; down += 0.1) {
          const [px, py] = [x + across * width, y + down * height];
          await page.mouse.move(px, py);
          await page.mouse.down();
          await page.waitForTimeout(60);
          if ((await hand.count()) > 0) return [px, py];
          await page.mouse.up();
        }
      throw new Error('no ship was found to be taken up');
    };
    const [px, py] = await grabbed();
    await page.mouse.move(px + 30, py, { steps: 5 });
    await hand.getByText('Nothing speaks against it.').waitFor();
    await page.mouse.move(px - 4000, py, { steps: 3 });
    await hand.getByText(/cannot be given a time that has passed/).waitFor();
    await page.mouse.up();
    await hand.waitFor({ state: 'detached' });
    assert.equal(await page.getByRole('button', { name: 'Give her this place' }).count(), 0);
    await page.mouse.move(px, py);
    await page.mouse.down();
    await page.mouse.move(px + 40, py, { steps: 5 });
    await hand.waitFor();
    await page.keyboard.press('Escape');
    await hand.waitFor({ state: 'detached' });
    assert.ok(page.url().includes(ship.call), 'she stays selected');
    await page.mouse.up();
    assert.equal(await page.getByRole('button', { name: 'Give her this place' }).count(), 0);
    await page.mouse.move(px, py);
    await page.mouse.down();
    await page.mouse.move(px + 40, py, { steps: 5 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Put her back' }).click();
    assert.deepEqual(await callOf(page, ship.call), before);

    // Her stern would lie before the quay begins.
    await page.getByLabel('Bow at quay metre').fill('50');
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page
      .getByRole('alert')
      .getByText(/lies beyond the quay/)
      .waitFor();
    assert.equal(await page.getByRole('button', { name: 'Give her this place' }).count(), 0);
    await page.getByLabel('Bow at quay metre').fill(String(before.bowAt > 320 ? before.bowAt - 3 : before.bowAt + 3));
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.getByRole('button', { name: 'Give her this place' }).click();
    await page.getByText(`${ship.name} has her new place`).first().waitFor();
    assert.equal(Math.abs((await callOf(page, ship.call)).bowAt - before.bowAt), 3);
    await visitor.close();
  });

  test('a bay is given to another crane by the keyboard: figures first, then the plan; a queue is paused and resumed', async () => {
    const visitor = await visit(held.browser, held.port);
    const { page } = visitor;
    await signIn(visitor);
    await page.goto(`${held.port.url}/#/quay`);
    const chart = page.getByRole('application', { name: /Crane split/ });
    await chart.waitFor({ timeout: 60_000 });
    await page.getByRole('heading', { name: 'Give a bay to a crane' }).waitFor();
    await picture(page, 'quay');
    await chart.focus();
    const hand = page.locator('.in-hand');
    // The first block of which nothing is begun.
    for (let i = 0; i < 40 && (await hand.count()) === 0; i++) {
      await page.keyboard.press('PageDown');
      await page.keyboard.press('Enter');
      // Two frames: what is in hand is told by then.
      await page.waitForTimeout(100);
    }
    await hand.getByText(/^Bay \d+: /).waitFor();
    const mine = await hand.textContent();
    await page.keyboard.press(mine!.includes('to QC1') ? 'ArrowDown' : 'ArrowUp');
    await page.waitForTimeout(200);
    if ((await hand.textContent()) === mine) await page.keyboard.press(mine!.includes('to QC1') ? 'ArrowUp' : 'ArrowDown');
    await hand
      .getByText(/done at/)
      .first()
      .waitFor();
    await picture(page, 'quay-held');
    await page.keyboard.press('Enter');
    await page.getByRole('rowheader', { name: 'All cranes done after' }).waitFor({ timeout: 60_000 });
    await picture(page, 'quay-tried');
    assert.deepEqual(await seriousFindings(page), []);
    const drafts = (await ask(page, '/drafts')).body as unknown[];
    assert.equal(drafts.length, 1, 'the draft is there for everybody');
    await page.getByRole('button', { name: 'Throw the draft away' }).press('Enter');
    await page.getByRole('rowheader', { name: 'All cranes done after' }).waitFor({ state: 'detached' });
    await page.waitForFunction(
      "fetch('/api/v1/drafts', { headers: { 'x-estiba': '1' } }).then((answer) => answer.json()).then((list) => list.length === 0)",
    );

    // While nothing is begun no draft is outdated.
    for (const crane of ['QC1', 'QC2']) {
      await page.getByRole('button', { name: `Pause ${crane} …` }).press('Enter');
      await page.getByText(`${crane} begins no further line.`).waitFor();
      await page.getByRole('button', { name: `Pause ${crane}`, exact: true }).press('Enter');
      await page.getByRole('button', { name: `Resume ${crane} …` }).waitFor();
    }
    await page.getByText('A person paused it.').first().waitFor();
    await picture(page, 'quay-paused');
    const bay = page.getByLabel('Bay', { exact: true });
    const last = await bay.locator('option').last().textContent();
    await bay.selectOption(last!);
    await page.getByLabel('Crane', { exact: true }).selectOption('QC2');
    await page.getByRole('button', { name: 'Try it' }).press('Enter');
    await page.getByRole('button', { name: 'Make it the plan' }).press('Enter');
    await page.getByText(`Bay ${Number(last)} is QC2’s now.`).waitFor({ timeout: 60_000 });
    await picture(page, 'quay-committed');
    for (const crane of ['QC1', 'QC2']) assert.equal((await baysLeft(page, crane)).has(Number(last)), crane === 'QC2', crane);
    await page.getByRole('button', { name: 'Give it back to QC1' }).press('Enter');
    await page.getByRole('heading', { name: `Bay ${Number(last)} for QC1` }).waitFor({ timeout: 60_000 });

    await page.getByRole('button', { name: 'Throw the draft away' }).press('Enter');
    for (const crane of ['QC1', 'QC2']) {
      await page.getByRole('button', { name: `Resume ${crane} …` }).press('Enter');
      await page.getByRole('button', { name: `Resume ${crane}`, exact: true }).press('Enter');
      await page.getByRole('button', { name: `Pause ${crane} …` }).waitFor();
    }
    await visitor.close();
  });
});
