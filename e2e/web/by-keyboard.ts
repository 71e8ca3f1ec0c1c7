import { strict as assert } from 'node:assert';
import type { Locator, Page } from 'playwright-core';

/** More presses than any screen has things to come to. */
const MANY = 120;

/** Presses Tab until a thing has the focus. */
export async function tabTo(page: Page, thing: Locator): Promise<void> {
  await thing.waitFor();
  for (let i = 0; i < MANY; i++) {
    if (await thing.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not come to ${String(thing)}`);
}

/** `g`, then a screen's letter. */
export async function goBy(page: Page, letter: string): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press(letter);
}

/** Goes down a list, from its top, to the row that says so. The list has the focus. */
export async function arrowTo(page: Page, text: string): Promise<void> {
  const current = page.locator('[role=row].is-current');
  await page.locator('[role=row]', { hasText: text }).waitFor();
  await page.keyboard.press('Home');
  for (let i = 0; i < MANY; i++) {
    if ((await current.textContent())?.includes(text) === true) return;
    await page.keyboard.press('ArrowDown');
  }
  assert.fail(`no row says ${text}`);
}

/** What was said last to who cannot see. */
export async function spoken(page: Page): Promise<string> {
  return (await page.locator('.unseen[role=status]').textContent()) ?? '';
}

/** Takes the cursor of the bay that is shown to a slot (BBBRRTT) by the arrow keys, by what is said there. */
async function walkTo(page: Page, slot: string): Promise<void> {
  const [rowWanted, tierWanted] = [Number(slot.slice(3, 5)), Number(slot.slice(5, 7))];
  /** Even rows are to port, odd ones to starboard. */
  const across = (row: number): number => (row % 2 === 0 ? -row : row);
  const way: string[] = [];
  await page.keyboard.press('ArrowRight');
  for (let i = 0; i < MANY; i++) {
    const said = await spoken(page);
    way.push(said);
    const [, row, tier] = (/row (\d+), tier (\d+)/.exec(said) ?? []).map(Number);
    if (row === undefined || tier === undefined) assert.fail(`no place is said: ${said}`);
    if (row === rowWanted && tier === tierWanted) return;
    // Across first: on deck there are rows which low in the hold there are not.
    const [less, more, here, there] =
      row === rowWanted ? ['ArrowDown', 'ArrowUp', tier, tierWanted] : ['ArrowLeft', 'ArrowRight', across(row), across(rowWanted)];
    await page.keyboard.press(here < there ? more : less);
    await page.waitForFunction((was) => document.querySelector('.unseen[role=status]')?.textContent !== was, said, { timeout: 5000 });
  }
  assert.fail(`the cursor does not come to ${slot}: ${way.slice(-6).join(' → ')}`);
}

/** Goes to a slot until it is said to be so: a plan is fetched after its ship is drawn. */
export async function hearAt(page: Page, slot: string, wanted: RegExp): Promise<void> {
  for (let i = 0; i < MANY / 4; i++) {
    await walkTo(page, slot);
    if (wanted.test(await spoken(page))) return;
    await page.waitForTimeout(250);
  }
  assert.match(await spoken(page), wanted);
}
