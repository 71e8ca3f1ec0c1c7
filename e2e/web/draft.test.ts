import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { seriousFindings } from './axe.ts';
import { addUser, ask } from './give.ts';
import { room } from './room.ts';
import { languages, themes } from './screens.ts';
import { choosePassword, setLanguage, signIn, visit, type Visitor } from './visitor.ts';

interface Box {
  readonly box: string;
  readonly slot: string | null;
  readonly isLocked: boolean;
}
interface Offer {
  readonly slots: readonly string[];
  readonly refused: { readonly code: string } | null;
}
type Point = { readonly x: number; readonly y: number };

/** The 40' bay a slot belongs to. */
const bayOf = (slot: string): number => {
  const bay = Number(slot.slice(0, 3));
  return bay % 2 === 0 ? bay : bay % 4 === 1 ? bay + 1 : bay - 1;
};

suite('drafts of plans', () => {
  // Slow enough that there is work left to plan when the test ends.
  const held = room({ speed: 2 });

  const idOf = (page: Page): string => page.url().split('?')[0]!.split('/').at(-1)!;
  const get = async <T>(page: Page, path: string): Promise<T> => (await ask(page, `/drafts/${idOf(page)}${path}`)).body as T;
  const boxesOf = async (page: Page): Promise<readonly Box[]> => (await get<{ boxes: Box[] }>(page, '/boxes')).boxes;
  const slotOf = async (page: Page, box: string): Promise<string | null> => (await boxesOf(page)).find((one) => one.box === box)!.slot;
  const editOf = async (page: Page): Promise<number> => (await get<{ edit: number }>(page, '')).edit;
  const lastChange = (page: Page, what: RegExp) => page.locator('.draft-last', { hasText: what }).waitFor();
  const baySelect = (page: Page) => page.locator('.draft-body > .tools:not(.draft-tools) select').first();
  const canvasOf = (page: Page) => page.locator('.draft-plan canvas');

  /** Where slots are drawn: found as a person does, by pointing and reading. */
  async function findPlaces(page: Page, wanted: readonly string[]): Promise<ReadonlyMap<string, Point>> {
    const area = (await canvasOf(page).boundingBox())!;
    const found = new Map<string, Point>();
    for (let y = area.y + 80; y < area.y + area.height - 55; y += 14)
      for (let x = area.x + 50; x < area.x + area.width - 25; x += 30) {
        await page.mouse.move(x, y);
        const [, bay, row, tier] = /^bay (\d+), row (\d+), tier (\d+)/.exec((await page.locator('.hovered').textContent()) ?? '') ?? [];
        if (bay !== undefined) found.set(`${bay.padStart(3, '0')}${row!.padStart(2, '0')}${tier!.padStart(2, '0')}`, { x, y });
        if (wanted.every((slot) => found.has(slot))) return found;
      }
    return found;
  }

  /** A box with one place in its own bay that is open to it and one that a rule closes. */
  async function findMove(page: Page): Promise<{ box: string; from: string; open: string; closed: string }> {
    for (const { box, slot } of await boxesOf(page)) {
      // A 40' box is drawn where it is offered; empty 40' places are drawn as two only while a 20' box is held.
      if (slot === null || Number(slot.slice(0, 3)) % 2 === 1) continue;
      const offers = (await get<{ offers?: readonly Offer[] }>(page, `/offers?boxes=${box}`)).offers ?? [];
      const here = offers.filter(({ slots }) => slots[0] !== slot && bayOf(slots[0]!) === bayOf(slot));
      const [open, closed] = [here.find(({ refused }) => refused === null), here.find(({ refused }) => refused !== null)];
      if (open !== undefined && closed !== undefined) return { box, from: slot, open: open.slots[0]!, closed: closed.slots[0]! };
    }
    throw new Error('No box of the draft has an open and a closed place in its own bay. Maybe the day is another.');
  }

  async function drag(page: Page, from: Point, to: Point): Promise<void> {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 9, from.y + 6, { steps: 3 });
    await page.locator('.hand-line').waitFor();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.locator('.hand-place', { hasText: /open\.|closed\./ }).waitFor();
    await page.mouse.up();
  }

  async function beginDraft({ page }: Visitor, url: string): Promise<void> {
    await page.goto(`${url}/#/bayplan`);
    await page.getByRole('button', { name: 'Edit this plan' }).waitFor();
    // The first plan is made when the ship’s lists are there.
    for (;;) {
      const { body } = await ask(page, '/calls');
      if ((body as { items: { plan: string | null }[] }).items.some(({ plan }) => plan !== null)) break;
      await page.waitForTimeout(500);
    }
    await page.getByRole('button', { name: 'Edit this plan' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('night shift');
    await page.keyboard.press('Enter');
    await canvasOf(page).waitFor();
    await page.getByText('DRAFT – not the live plan').waitFor();
  }

  /** A draft stays as it was in the log’s eyes: what was refused on purpose is all that may have failed. */
  const unexpected = ({ troubles }: Visitor): string[] => troubles.filter((one) => !/409/.test(one));

  test('a draft is edited by pointer and keys, outlives reload and restart, is finished, compared and committed; two people tell each other', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port, { isInTrouble: true });
    const { page } = visitor;
    await signIn(visitor);
    const oneTime = await addUser(page, 'pilar', 'planner');
    await beginDraft(visitor, port.url);
    const address = page.url();

    const { box, from, open, closed } = await findMove(page);
    await baySelect(page).selectOption(String(bayOf(from)));
    await page.waitForTimeout(300);
    const places = await findPlaces(page, [from, open, closed]);
    const area = await canvasOf(page).boundingBox();
    const at = (slot: string): Point => places.get(slot) ?? assert.fail(`slot ${slot} was not found on the canvas`);

    await drag(page, at(from), at(closed));
    await page.getByRole('alert').getByText('Not set down.').waitFor();
    assert.match((await page.getByRole('alert').textContent()) ?? '', /closed\. .{10,}/, 'the reason stands in words');
    assert.equal(await editOf(page), 0, 'nothing was sent');
    assert.deepEqual(await canvasOf(page).boundingBox(), area, 'the plan does not move under the pointer');
    await drag(page, at(from), at(open));
    await lastChange(page, /boxes moved/);
    assert.equal(await slotOf(page, box), open);

    await canvasOf(page).focus();
    await page.keyboard.press('Control+z');
    await lastChange(page, /undone/);
    assert.equal(await slotOf(page, box), from);
    await page.keyboard.press('Control+y');
    await lastChange(page, /made again/);
    assert.equal(await slotOf(page, box), open);

    // The chosen box by keys alone: in hand, over a place, put back; then locked.
    await page.keyboard.press('Enter');
    await page.locator('.hand-line', { hasText: box }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.locator('.hand-place', { hasText: /bay \d+, row \d+, tier \d+: (open|closed)/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.hand-line').waitFor({ state: 'detached' });
    await page.keyboard.press('k');
    await lastChange(page, /boxes locked/);
    const edit = await editOf(page);

    await page.reload();
    await lastChange(page, /boxes locked/);
    await page.getByRole('button', { name: 'History' }).click();
    assert.equal(await page.locator('.edits li').count(), 2);
    await port.restart();
    await page.locator('.top .state', { hasText: 'Live' }).waitFor({ timeout: 60_000 });
    await page.reload();
    await lastChange(page, /boxes locked/);
    assert.deepEqual([await editOf(page), await slotOf(page, box)], [edit, open], 'the draft is there after a restart');

    const other = await visit(browser, port, { isInTrouble: true });
    await choosePassword(other, 'pilar', oneTime);
    await other.page.goto(address);
    await other.page.locator('.draft-last', { hasText: 'administrator' }).waitFor();
    await baySelect(other.page).selectOption(String(bayOf(from)));
    await canvasOf(other.page).focus();
    await other.page.keyboard.press('Control+a');
    await other.page.keyboard.press('k');
    await page.locator('.draft-news', { hasText: /pilar changed the draft.*boxes locked/ }).waitFor();
    const locks = (await boxesOf(page)).filter(({ isLocked }) => isLocked).length;
    assert.ok(locks > 1, `${locks} locks`);
    // Somebody comes first: what is asked for on the strength of an older edit is refused with who did what, and nothing is overwritten.
    const unlock = { edit: edit + 1, wish: { does: 'unlock', boxes: [box] } };
    await baySelect(page).selectOption(String(bayOf(from)));
    await canvasOf(page).focus();
    await page.keyboard.press('Control+a');
    assert.equal((await ask(other.page, `/drafts/${idOf(page)}/edits`, unlock)).status, 200);
    await page.keyboard.press('Shift+K');
    await page.getByRole('alert').getByText('pilar came first').waitFor();
    assert.equal((await boxesOf(page)).filter(({ isLocked }) => isLocked).length, locks - 1);

    await page.getByRole('button', { name: 'Finish around the locks' }).click();
    await page
      .locator('.draft-news', { hasText: 'The planner has finished the draft' })
      .or(page.getByRole('button', { name: 'Stop, keep the best' }))
      .first()
      .waitFor();
    const stop = page.getByRole('button', { name: 'Stop, keep the best' });
    if (await stop.isEnabled().catch(() => false)) await stop.click().catch(() => undefined);
    await lastChange(page, /finished by the planner/);

    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('row', { name: /^Cost in all/ }).waitFor();
    await page.getByLabel('Show in the plan what changed').check();
    await page.getByRole('list', { name: 'Boxes set elsewhere' }).getByText(box).waitFor();
    await page.getByRole('button', { name: /^Check/ }).click();
    await page.getByText('What the checker says of the draft as it is.').waitFor({ timeout: 60_000 });

    await page.getByRole('button', { name: 'Commit …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('row', { name: /^Cost in all/ }).waitFor({ timeout: 60_000 });
    await dialog.getByRole('button', { name: 'Make it the plan' }).click();
    await dialog.getByText('The draft is the plan now').waitFor({ timeout: 60_000 });
    const { plan } = (await get<{ committed: { plan: string } }>(page, '')).committed;
    const { body } = await ask(page, '/calls');
    assert.ok(
      (body as { items: { plan: string | null }[] }).items.some((call) => call.plan === plan),
      plan,
    );
    assert.deepEqual(
      [unexpected(visitor).filter((one) => !/ERR_CONNECTION_REFUSED|WebSocket|request:|Failed to fetch/.test(one)), unexpected(other)],
      [[], []],
    );
    await visitor.close();
    await other.close();
  });

  for (const theme of themes)
    test(`a draft at work, with boxes in hand, and its sheets have no serious accessibility finding: three languages, ${theme} theme, 1280 pixels`, async () => {
      const { port, browser } = held;
      const visitor = await visit(browser, port, { theme, width: 1280, height: 800 });
      const { page } = visitor;
      await signIn(visitor);
      await beginDraft(visitor, port.url);
      const look = async (what: string): Promise<void> => {
        assert.deepEqual(await seriousFindings(page), [], what);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true, `${what} is too wide`);
      };
      const movable = (await boxesOf(page)).find(({ slot }) => slot !== null)!;
      for (const language of languages) {
        await setLanguage(visitor, language);
        await baySelect(page).selectOption(String(bayOf(movable.slot!)));
        await canvasOf(page).focus();
        await page.keyboard.press('Control+a');
        await page.keyboard.press('Enter');
        await page.locator('.hand-line').waitFor();
        await look(`in hand ${language}`);
        await page.keyboard.press('Escape');
        const sheets = page.locator('.draft-side .choice').first().getByRole('button');
        for (let i = 0; i < 4; i++) {
          await sheets.nth(i).click();
          await page.locator('.draft-sheet .loading').waitFor({ state: 'detached', timeout: 60_000 });
          await look(`sheet ${i} ${language}`);
        }
        await page.locator('.draft-tools .primary').click();
        await page.getByRole('dialog').locator('table').waitFor({ timeout: 60_000 });
        await look(`commit ${language}`);
        await page.keyboard.press('Escape');
      }
      await visitor.close();
    });

  test('a box is set elsewhere without the drawing: chosen in the table, taken in hand, set down at an open place of a list', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port);
    const { page } = visitor;
    await signIn(visitor);
    await beginDraft(visitor, port.url);
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const rows = page.locator('.draft-picture [role=row]');
    const movable = new Set((await boxesOf(page)).map((one) => one.box));
    const bays = await baySelect(page).locator('option').count();
    let box: string | undefined;
    for (let bay = 1; bay < bays && box === undefined; bay++) {
      await baySelect(page).selectOption({ index: bay });
      await page.waitForTimeout(200);
      const named = (await rows.allTextContents()).flatMap((text) => /[A-Z]{4}\d{7}/.exec(text)?.[0] ?? []);
      box = named.find((one) => movable.has(one));
    }
    assert.ok(box !== undefined, 'a box that can be moved stands at the top of the table of some bay');
    await rows.filter({ hasText: box }).click();
    await page.locator('.chosen-count', { hasText: '1 box chosen' }).waitFor();
    await page.getByRole('button', { name: 'With those above' }).click();
    await page.getByRole('button', { name: 'Take in hand' }).click();
    const list = page.getByLabel('Set down at');
    await list.waitFor();
    const [, row, tier] = /row (\d+), tier (\d+)/.exec((await list.locator('option').last().textContent()) ?? '')!;
    await list.selectOption({ index: (await list.locator('option').count()) - 1 });
    await page.getByRole('button', { name: 'Set down', exact: true }).click();
    await lastChange(page, /boxes moved/);
    assert.match((await slotOf(page, box)) ?? '', new RegExp(`${row!.padStart(2, '0')}${tier!.padStart(2, '0')}$`));
    await visitor.close();
  });

  test('who may only look sees a draft, is told why nothing can be changed, and changes nothing', async () => {
    const { port, browser } = held;
    const [visitor, viewer] = [await visit(browser, port), await visit(browser, port)];
    await signIn(visitor);
    const oneTime = await addUser(visitor.page, 'vera', 'viewer');
    await beginDraft(visitor, port.url);
    await choosePassword(viewer, 'vera', oneTime);
    const { page } = viewer;
    await page.goto(`${port.url}/#/draft`);
    await page.getByRole('link', { name: 'night shift' }).last().waitFor();
    await page.getByText('Planners may.').waitFor();
    await page.goto(visitor.page.url());
    await page.getByText('Your role may look at drafts and not change them.').waitFor();
    await canvasOf(page).waitFor();
    for (const name of ['Undo', 'Finish around the locks', 'Commit …'])
      assert.ok(await page.getByRole('button', { name }).isDisabled(), name);
    await baySelect(page).selectOption({ index: 3 });
    await canvasOf(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('k');
    await page.locator('[role=status]', { hasText: 'Your role may look at drafts' }).first().waitFor({ state: 'attached' });
    assert.equal(await editOf(page), 0);
    await visitor.close();
    await viewer.close();
  });
});
