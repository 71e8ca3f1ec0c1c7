import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { baplieOf, coprarOf } from './edi-files.ts';
import { addUser } from './give.ts';
import { colourfulness } from './pixels.ts';
import { room } from './room.ts';
import { choosePassword, signIn, visit } from './visitor.ts';

suite('messages', () => {
  const held = room();
  const ship = { name: 'CAPE VERITY', voyage: '777W' };

  const file = (name: string, text: string | Buffer) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: typeof text === 'string' ? Buffer.from(text) : text,
  });
  const give = (page: Page, ...files: ReturnType<typeof file>[]): Promise<void> => page.locator('input[type=file]').setInputFiles(files);
  const part = (page: Page, name: string) => page.getByRole('group', { name: 'Show' }).getByRole('button', { name, exact: true });
  /** Lets a file fall on the screen as a person's hand would. */
  const drop = (page: Page, name: string, text: string): Promise<unknown> =>
    page.evaluate(
      ([to, body]) => {
        const data = new DataTransfer();
        data.items.add(new File([body!], to!));
        document.querySelector('.messages')!.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      [name, text] as const,
    );

  test('a bay plan that is dropped is read: header, boxes, the ship drawn, findings that lead to their segment', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port);
    const { page, troubles } = visitor;
    await signIn(visitor);
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await page.getByText('No file has been read yet.').waitFor();
    const text = baplieOf(ship, 320).replace("LOC+147+0030182::5'", "LOC+147+ZZZ::5'");
    await drop(page, 'plan.edi', text);
    await page.getByRole('heading', { level: 2, name: /plan\.edi/ }).waitFor();
    await page.getByRole('heading', { name: /BAPLIE D 95B/ }).waitFor();
    for (const said of ['CAPE VERITY', '777W', 'PECLL', '320 of 320 groups', 'No call of this ship and voyage is known.'])
      await page.locator('.panel', { hasText: said }).waitFor();
    await part(page, 'Boxes').click();
    await page.getByRole('grid', { name: 'Boxes' }).locator('.grid-line', { hasText: 'TCLU000000' }).waitFor();
    await part(page, 'Bay plan').click();
    const canvas = page.locator('canvas');
    await canvas.waitFor();
    await page.waitForTimeout(500);
    assert.ok((await colourfulness(canvas)) > 8, 'the ship is drawn in colours');
    await part(page, 'Findings').click();
    const finding = page.locator('.grid-line', { hasText: 'ZZZ' }).first();
    await finding.waitFor();
    assert.match((await finding.textContent()) ?? '', /Maybe/);
    await finding.click();
    const marked = page.locator('.raw-row[aria-current=true]');
    await marked.waitFor();
    assert.match((await marked.textContent()) ?? '', /ZZZ/);
    assert.ok(await marked.evaluate((row) => row.getBoundingClientRect().bottom < innerHeight), 'the segment is in sight');

    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await page.getByRole('link', { name: 'plan.edi' }).waitFor();
    assert.deepEqual(troubles, []);
    await visitor.close();
  });

  test('a file that is not what it says is told so, each kind in its own words', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port);
    const { page, troubles } = visitor;
    await signIn(visitor);
    await page.goto(`${port.url}/#/messages`);
    const cases = [
      ['empty.edi', '', 'This file is empty.'],
      ['plan.pdf', '%PDF-1.7\n%âãÏÓ', 'This is a PDF'],
      ['list.xlsx', 'PK\u0003\u0004rest', 'ZIP archive or an Office file'],
      ['photo.edi', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'This is a picture.'],
      ['login.edi', '<!DOCTYPE html><html><body>Sign in</body></html>', 'This is a web page.'],
      ['list.json', '{"boxes":[]}', 'This is JSON.'],
      ['list.csv', 'box;kg\nTCLU0000008;12000\n', 'This is a table (CSV).'],
      ['letter.txt', 'Dear planner, the list follows tomorrow.', 'This is text, but no EDIFACT message.'],
      ['noise.edi', Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 7) % 32)), 'This is no text.'],
    ] as const;
    await give(page, ...cases.map(([name, text]) => file(name, typeof text === 'string' ? text : Buffer.from(text))));
    for (const [name, , said] of cases) await page.locator('.file-line', { hasText: name }).filter({ hasText: said }).waitFor();
    await page.getByRole('link', { name: 'list.csv' }).click();
    await page.getByRole('grid', { name: 'Table' }).locator('.grid-line', { hasText: '12000' }).waitFor();
    await page.goto(`${port.url}/#/messages`);
    await give(page, file('coprar-list.edi', baplieOf(ship, 3)));
    await page.getByRole('alert').getByText('says COPRAR, but it holds BAPLIE').waitFor();
    await page.goto(`${port.url}/#/messages`);
    await page.getByLabel('Or paste the text of a message').fill(coprarOf(ship));
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('heading', { name: /COPRAR D 95B/ }).waitFor();
    assert.deepEqual(troubles, []);
    await visitor.close();
  });

  test('20,000 boxes: shown whole and fluid; a reading that is stopped keeps nothing', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port, { isInTrouble: true });
    const { page } = visitor;
    await signIn(visitor);
    await page.goto(`${port.url}/#/messages`);
    const large = file('large.edi', baplieOf(ship, 20_000));
    await give(page, large);
    // To bring it into the page is the test's own work; what comes then is ours.
    await page.evaluate(() => {
      // A name of our own in the page; its type does not know.
      const held = window as unknown as { longest: number };
      held.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) held.longest = Math.max(held.longest, duration);
      }).observe({ entryTypes: ['longtask'] });
    });
    await page.getByText('20,000 of 20,000 groups').waitFor();
    await part(page, 'Boxes').click();
    await page.getByText('20,000 of 20,000 boxes').waitFor();
    assert.ok((await page.locator('.grid-line').count()) < 80, 'only rows in sight are drawn');
    await page.getByRole('grid', { name: 'Boxes' }).focus();
    await page.keyboard.press('End');
    await page.locator('.grid-line', { hasText: 'TCLU019999' }).waitFor();
    await part(page, 'Raw text').click();
    await page.getByText('140,009 segments').waitFor();
    assert.ok((await page.locator('.raw-row').count()) < 100);
    // A name of our own in the page; its type does not know.
    const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
    assert.ok(longest < 1500, `the page stood still for ${longest} ms`);

    await page.goto(`${port.url}/#/messages`);
    await page.route('**/api/v1/reading*', (route) => setTimeout(() => void route.continue().catch(() => undefined), 3000));
    await give(page, file('slow.edi', baplieOf(ship, 50)));
    await page.getByRole('status').filter({ hasText: 'slow.edi' }).getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('alert').getByText('slow.edi: reading was stopped').waitFor();
    assert.equal(await page.getByRole('link', { name: 'slow.edi' }).count(), 0);
    await page.getByRole('link', { name: 'large.edi' }).waitFor();
    await visitor.close();
  });

  test('a ship is announced from her bay plan and listed from it and a load list; a viewer may read only', async () => {
    const { port, browser } = held;
    const [visitor, viewer] = [await visit(browser, port, { isInTrouble: true }), await visit(browser, port)];
    const { page } = visitor;
    await signIn(visitor);
    await page.goto(`${port.url}/#/messages`);
    const outline = (await page.evaluate(async () =>
      (await fetch('/api/v1/vessels/class%3A1100', { headers: { 'x-estiba': '1' } })).json(),
    )) as {
      bays: { number: number; stacks: { row: number; bottomTier: number; level: string }[] }[];
    };
    const bay = outline.bays.find(({ stacks }) => stacks.some(({ level }) => level === 'deck'))!;
    const stack = bay.stacks.find(({ level }) => level === 'deck')!;
    const half = bay.number % 2 === 0 ? bay.number - 1 : bay.number;
    const slot = `${String(half).padStart(3, '0')}${String(stack.row).padStart(2, '0')}${String(stack.bottomTier).padStart(2, '0')}`;
    await give(page, file('plan.edi', baplieOf(ship, 1).replace('LOC+147+0010182', `LOC+147+${slot}`)));
    await page.getByRole('button', { name: 'Announce this ship' }).click();
    await page.getByLabel('Name of the call').fill('VERITY-1');
    await page.getByLabel('Ship profile').fill('class:9');
    await page.getByLabel('Quay metre of the bow').fill('400');
    await page.getByLabel('ETA').fill('2026-12-02T08:00');
    await page.getByRole('button', { name: 'Announce the call' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Ship profile').fill('class:1100');
    await page.getByRole('button', { name: 'Announce the call' }).click();
    await page.getByRole('heading', { level: 2, name: /CAPE VERITY/ }).waitFor();

    await page.goto(`${port.url}/#/messages`);
    await give(page, file('list.edi', coprarOf(ship)));
    await page.getByRole('heading', { name: /^COPRAR D/ }).waitFor();
    await page.locator('.fact', { hasText: 'Fits the call' }).getByRole('link', { name: 'VERITY-1' }).waitFor();
    await page.goto(`${port.url}/#/messages`);
    await page.getByRole('checkbox', { name: /plan\.edi/ }).uncheck();
    await page.getByRole('button', { name: 'List VERITY-1 from these files' }).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('alert').getByText('One bay plan (BAPLIE) is wanted, 0 were given.').waitFor();
    await page.getByRole('checkbox', { name: /plan\.edi/ }).check();
    await page.getByRole('button', { name: 'List VERITY-1 from these files' }).click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.locator('[role=status]', { hasText: 'VERITY-1 is listed: 1 boxes aboard, 1 to load.' }).waitFor({ state: 'attached' });
    await page.getByRole('heading', { level: 1, name: 'Vessel calls' }).waitFor();
    await page.locator('.list-versions', { hasText: 'version 1' }).getByText('1 aboard, 1 to load').waitFor();

    await page.goto(`${port.url}/#/messages`);
    await give(page, file('newer.edi', coprarOf(ship, 'TCLU9000015').replace("LIST1+9'", "LIST2+5'")));
    await page.getByRole('heading', { name: /^COPRAR D/ }).waitFor();
    await page.goto(`${port.url}/#/messages`);
    await page.getByRole('checkbox', { name: /plan\.edi/ }).uncheck();
    await page.getByRole('checkbox', { name: /list\.edi/ }).uncheck();
    await page.getByRole('button', { name: 'Show what these files change on the list of VERITY-1' }).click();
    await page.getByRole('alert').getByText('+ Added (1)').waitFor();
    await page.getByRole('alert').getByText('− Taken off (1)').waitFor();
    await page.getByRole('button', { name: 'Change the load list of VERITY-1' }).click();
    await page.locator('.list-versions', { hasText: 'version 2' }).getByRole('link', { name: 'TCLU9000015' }).waitFor();

    await choosePassword(viewer, 'vida', await addUser(page, 'vida', 'viewer'));
    await viewer.page.goto(`${port.url}/#/messages`);
    await give(viewer.page, file('list.edi', coprarOf(ship)));
    await viewer.page.getByRole('heading', { name: /^COPRAR D/ }).waitFor();
    await viewer.page.goto(`${port.url}/#/messages`);
    await viewer.page.getByText('Your role may read messages, but not take them into a call.').waitFor();
    assert.deepEqual(viewer.troubles, []);
    await visitor.close();
    await viewer.close();
  });
});
