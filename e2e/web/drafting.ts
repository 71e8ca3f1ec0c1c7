import type { Page } from 'playwright-core';
import { ask } from './give.ts';
import type { Visitor } from './visitor.ts';

interface Box {
  readonly box: string;
  readonly slot: string | null;
  readonly isLocked: boolean;
}
interface Offer {
  readonly slots: readonly string[];
  readonly refused: { readonly code: string } | null;
}
export type Point = { readonly x: number; readonly y: number };

/** The 40' bay a slot belongs to. */
export const bayOf = (slot: string): number => {
  const bay = Number(slot.slice(0, 3));
  return bay % 2 === 0 ? bay : bay % 4 === 1 ? bay + 1 : bay - 1;
};

/** The draft whose address the page has, and what the server says of it. */
export const idOf = (page: Page): string => page.url().split('?')[0]!.split('/').at(-1)!;
export const get = async <T>(page: Page, path: string): Promise<T> => (await ask(page, `/drafts/${idOf(page)}${path}`)).body as T;
export const boxesOf = async (page: Page): Promise<readonly Box[]> => (await get<{ boxes: Box[] }>(page, '/boxes')).boxes;
export const slotOf = async (page: Page, box: string): Promise<string | null> => (await boxesOf(page)).find((one) => one.box === box)!.slot;
export const editOf = async (page: Page): Promise<number> => (await get<{ edit: number }>(page, '')).edit;
export const lastChange = (page: Page, what: RegExp) => page.locator('.draft-last', { hasText: what }).waitFor();
export const baySelect = (page: Page) => page.locator('.draft-body > .tools:not(.draft-tools) select').first();
export const canvasOf = (page: Page) => page.locator('.draft-plan canvas');

/** Where slots are drawn: found as a person does, by pointing and reading. */
export async function findPlaces(page: Page, wanted: readonly string[]): Promise<ReadonlyMap<string, Point>> {
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
export async function findMove(page: Page): Promise<{ box: string; from: string; open: string; closed: string }> {
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

/** Drags a box; the place it is held over has said whether it is open before it is let go. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 9, from.y + 6, { steps: 3 });
  await page.locator('.hand-line').waitFor();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.locator('.hand-place', { hasText: /open\.|closed\./ }).waitFor();
  await page.mouse.up();
}

/** Begins a draft of the call the bay plan shows, as soon as it has a plan. */
export async function beginDraft({ page }: Visitor, url: string): Promise<void> {
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
