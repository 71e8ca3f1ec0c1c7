import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import { seriousFindings } from './axe.ts';
import { baySelect, beginDraft, boxesOf, canvasOf, editOf } from './drafting.ts';
import { room } from './room.ts';
import { languages } from './screens.ts';
import { setLanguage, signIn, visit } from './visitor.ts';

suite('why a draft is as it is', () => {
  const held = room({ speed: 2 });

  test('the score is taken apart term by term, what rules cost is reckoned and nothing of it used, and a box says why it is there, by keys and in three languages', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port, { width: 1280, height: 800 });
    const { page } = visitor;
    await signIn(visitor);
    await beginDraft(visitor, port.url);
    const before = await boxesOf(page);

    await page.getByRole('button', { name: 'Score', exact: true }).click();
    const terms = page.getByRole('list', { name: 'Score by term' }).locator('.score-term');
    await terms.first().waitFor({ timeout: 60_000 });
    const costs = (await terms.locator('.number').allTextContents()).map((text) => Number(text.replaceAll(',', '')));
    assert.ok(costs.length >= 3 && costs.every((cost, i) => i === 0 || cost <= costs[i - 1]!), costs.join(' '));
    // A term that speaks of boxes shows them in the plan.
    let isMarked = false;
    for (let i = 0; i < costs.length && !isMarked; i++) {
      await terms.nth(i).focus();
      await page.keyboard.press('Enter');
      isMarked = (await page.locator('.score-sources .link').count()) > 0;
      if (!isMarked) await page.keyboard.press('Enter');
    }
    assert.ok(isMarked, 'some term says what causes it');
    assert.equal(await page.locator('.score-term[aria-expanded=true]').count(), 1);

    await page.getByRole('button', { name: 'Reckon it' }).click();
    await page.getByText('Every rule is reckoned.').waitFor({ timeout: 120_000 });
    assert.equal(await page.locator('.rules tbody tr').count(), 7);
    assert.deepEqual([await editOf(page), await boxesOf(page)], [0, before], 'the draft is as it was');

    await page.getByLabel('Colours').selectOption('cost');
    await page.locator('.legend', { hasText: 'costs nothing' }).waitFor();

    const sheets = page.locator('.draft-side .choice').first().getByRole('button');
    for (const language of languages) {
      await setLanguage(visitor, language);
      await canvasOf(page).focus();
      for (const sheet of [3, 4]) {
        await sheets.nth(sheet).click();
        await page.locator('.draft-sheet .loading').waitFor({ state: 'detached', timeout: 60_000 });
        assert.deepEqual(await seriousFindings(page), [], `${language} sheet ${sheet}`);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true, `${language} is too wide`);
      }
    }
    await setLanguage(visitor, 'en');
    const movable = new Set(before.map(({ box }) => box));
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const rows = page.locator('.draft-picture [role=row]');
    const bays = await baySelect(page).locator('option').count();
    let box: string | undefined;
    for (let bay = 1; bay < bays && box === undefined; bay++) {
      await baySelect(page).selectOption({ index: bay });
      await page.waitForTimeout(200);
      box = (await rows.allTextContents()).flatMap((text) => /[A-Z]{4}\d{7}/.exec(text)?.[0] ?? []).find((one) => movable.has(one));
    }
    await rows.filter({ hasText: box! }).click();
    await page.getByRole('button', { name: 'Why here?' }).click();
    await page.getByRole('heading', { name: /^Why \S+ is here$/ }).waitFor({ timeout: 60_000 });
    assert.ok((await page.locator('.why-sheet .reasons li').count()) > 1);
    assert.deepEqual(visitor.troubles, []);
    await visitor.close();
  });
});
