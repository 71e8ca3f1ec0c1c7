import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import { seriousFindings } from './axe.ts';
import { baySelect, bayOf, beginDraft, boxesOf, canvasOf, drag, editOf, findPlaces, get, idOf, lastChange, slotOf } from './drafting.ts';
import { ask } from './give.ts';
import { room } from './room.ts';
import { languages } from './screens.ts';
import { setLanguage, signIn, visit, type Visitor } from './visitor.ts';

suite('repair of a draft', () => {
  const held = room({ speed: 2 });
  const unexpected = ({ troubles }: Visitor): string[] => troubles.filter((one) => !/409/.test(one));

  test('a box dropped where another stands is put there after all: what moves and why is shown first, taken as one edit, undone as one', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port, { isInTrouble: true });
    const { page } = visitor;
    await signIn(visitor);
    await beginDraft(visitor, port.url);

    const placed = (await boxesOf(page)).filter(({ slot }) => slot !== null && Number(slot.slice(0, 3)) % 2 === 0);
    const inBays = [...Map.groupBy(placed, ({ slot }) => bayOf(slot!)).values()];
    let found: { box: string; from: string; to: string } | undefined;
    for (const bay of inBays)
      for (const one of bay) {
        const other = bay.find(({ box, slot }) => box !== one.box && slot!.slice(3, 5) !== one.slot!.slice(3, 5));
        if (found !== undefined || other === undefined) continue;
        const isHeld = await get<{ offers?: unknown }>(page, `/offers?boxes=${one.box}`);
        const asked = { edit: 0, moves: [{ box: one.box, to: other.slot }] };
        const answer = isHeld.offers === undefined ? 409 : (await ask(page, `/drafts/${idOf(page)}/repair`, asked)).status;
        if (answer === 200) found = { box: one.box, from: one.slot!, to: other.slot! };
      }
    assert.ok(found !== undefined, 'two boxes of one bay can change places');
    const { box, from, to } = found;
    await baySelect(page).selectOption(String(bayOf(from)));
    await page.waitForTimeout(300);
    const places = await findPlaces(page, [from, to]);
    await drag(page, places.get(from)!, places.get(to)!);
    await page.getByRole('alert').getByText('Not set down.').waitFor();
    await page.getByRole('button', { name: 'Put it there and repair' }).click();
    const dialog = page.getByRole('dialog', { name: 'Repair the draft' });
    await dialog.getByText(/would move beside what was wanted|No other box has to move/).waitFor();
    assert.ok(((await dialog.locator('.box-reasons dd').first().textContent()) ?? '').length > 10, 'each box says why it moves');
    assert.deepEqual(await seriousFindings(page), []);
    assert.equal(await editOf(page), 0, 'nothing is done before it is taken');
    await dialog.getByRole('button', { name: 'Make these changes' }).click();
    await lastChange(page, /repaired/);
    assert.equal(await slotOf(page, box), to);
    await canvasOf(page).focus();
    await page.keyboard.press('Control+z');
    await lastChange(page, /undone/);
    assert.equal(await slotOf(page, box), from);

    // By keys alone, in each language: a draft with nothing to repair says so, or what would come aboard.
    for (const language of languages) {
      await setLanguage(visitor, language);
      await canvasOf(page).focus();
      await page.keyboard.press('r');
      await page.getByRole('dialog').locator('.note').waitFor();
      assert.deepEqual(await seriousFindings(page), [], language);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    assert.deepEqual(unexpected(visitor), []);
    await visitor.close();
  });
});
