import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import { seriousFindings } from './axe.ts';
import {
  baySelect,
  bayOf,
  beginDraft,
  boxesOf,
  canvasOf,
  drag,
  editOf,
  findMove,
  findPlaces,
  get,
  idOf,
  lastChange,
  type Point,
  slotOf,
} from './drafting.ts';
import { addUser, ask } from './give.ts';
import { room } from './room.ts';
import { languages, themes } from './screens.ts';
import { choosePassword, setLanguage, signIn, visit, type Visitor } from './visitor.ts';

suite('drafts of plans', () => {
  // Slow enough that there is work left to plan when the test ends.
  const held = room({ speed: 2 });

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

    // In hand by a button, set down by a click, taken back from wherever the keyboard is.
    await page.getByRole('button', { name: 'Take in hand' }).click();
    await page.locator('.hand-line', { hasText: box }).waitFor();
    await page.mouse.click(at(from).x, at(from).y);
    await lastChange(page, /boxes moved/);
    assert.equal(await slotOf(page, box), from);
    await page.getByRole('button', { name: 'History' }).focus();
    await page.keyboard.press('Control+z');
    await lastChange(page, /undone/);
    assert.equal(await slotOf(page, box), open);
    await canvasOf(page).focus();

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
    await page.locator('.edits li').first().waitFor();
    assert.equal(await page.locator('.edits li:not(.is-undone)').count(), 2);
    await port.restart();
    await page.locator('.top .state', { hasText: 'Live' }).waitFor({ timeout: 60_000 });
    await page.reload();
    await lastChange(page, /boxes locked/);
    assert.deepEqual([await editOf(page), await slotOf(page, box)], [edit, open], 'the draft is there after a restart');
    // While the server was away much failed, as it should.
    visitor.troubles.splice(0);

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
    assert.deepEqual([unexpected(visitor), unexpected(other)], [[], []]);
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
        for (let i = 0; i < 6; i++) {
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
