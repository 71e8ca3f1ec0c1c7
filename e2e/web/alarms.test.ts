import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { bar } from './bar.ts';
import { addUser, ask, give } from './give.ts';
import { room } from './room.ts';
import { choosePassword, signIn, visit } from './visitor.ts';

suite('alarms', () => {
  const held = room();

  const row = (page: Page, text: string) => page.locator('.grid-line', { hasText: text });

  test('an alarm comes at once to every screen of everybody, is acknowledged, shelved with a reason, shown again, and goes', async () => {
    const { port, browser } = held;
    const [visitor, other] = [await visit(browser, port), await visit(browser, port)];
    const { page, troubles } = visitor;
    await signIn(visitor);
    await signIn(other);
    await other.page.goto(`${port.url}/#/berths`);
    await page.locator('.alarm-bar', { hasText: 'No alarm waits' }).waitFor();
    await bar(page, 'AT01');
    const told = other.page.locator('.alarm-bar', { hasText: 'AT01' });
    await told.waitFor();
    assert.match((await told.textContent()) ?? '', /2\s*high/, 'shape, number and word say its priority');

    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await page.getByRole('grid', { name: 'Alarms' }).waitFor();
    await row(page, 'AT01').filter({ hasText: 'not acknowledged' }).click();
    const inspector = page.locator('.inspector');
    await inspector.getByText('AT01 gets no work.').waitFor();
    await inspector.getByText(/An engineer looks at AT01/).waitFor();
    await inspector.getByText(/within 30 min/).waitFor();
    await inspector.getByRole('button', { name: 'Acknowledge' }).click();
    await row(page, 'AT01')
      .filter({ hasText: /(?<!not )acknowledged/ })
      .waitFor();
    await other.page.locator('.alarm-bar', { hasText: 'No alarm waits' }).waitFor();

    await inspector.getByRole('button', { name: 'Shelve' }).click();
    await inspector.getByLabel('For').selectOption('120');
    await inspector.getByLabel(/^Reason/).fill('waits for a tyre');
    await inspector.getByRole('button', { name: 'Shelve' }).click();
    await row(page, 'AT01').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Set aside' }).click();
    await row(page, 'AT01').filter({ hasText: 'shelved' }).waitFor();
    await inspector.getByText(/waits for a tyre/).waitFor();
    await inspector.getByRole('button', { name: 'Show it again' }).click();
    await row(page, 'AT01').waitFor({ state: 'detached' });

    await inspector.getByRole('link', { name: 'Show on the yard map' }).click();
    await page.getByRole('heading', { level: 1, name: 'Yard map' }).waitFor();
    assert.match(page.url(), /sel=machine%3AAT01/);
    await give(page, 'clearEquipment', { id: 'AT01' });
    await page.goto(`${port.url}/#/alarms`);
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await row(page, 'AT01').waitFor({ state: 'detached' });
    assert.deepEqual([troubles, other.troubles], [[], []]);
    await visitor.close();
    await other.close();
  });

  test('many alarms: counted beside what an operator bears, a flood is told, the highest stands in the bar, all that are shown are acknowledged', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port);
    const { page, troubles } = visitor;
    await signIn(visitor);
    await page.goto(`${port.url}/#/alarms`);
    const answer = await ask(page, '/equipment?limit=100');
    const machines = (answer.body as { items: { id: string; kind: string }[] }).items.filter(({ kind }) => kind === 'truck').slice(0, 12);
    for (const { id } of machines) await bar(page, id);
    await page.locator('.note-alarm', { hasText: 'Alarm flood since' }).waitFor();
    await page.locator('.alarm-bar', { hasText: 'Alarm flood' }).waitFor();
    await page.getByLabel('Filter by name or cause').fill(machines[0]!.id);
    await page.getByRole('button', { name: 'Acknowledge the 1 shown' }).click();
    await page.getByRole('button', { name: 'Yes, I have seen them' }).click();
    await row(page, machines[0]!.id)
      .filter({ hasText: /(?<!not )acknowledged/ })
      .waitFor();
    await page.getByRole('button', { name: 'To acknowledge' }).click();
    await row(page, machines[0]!.id).waitFor({ state: 'detached' });
    await page.getByLabel('Filter by name or cause').fill('');
    await page.getByLabel('Priority').selectOption('low');
    await page.getByText('No alarm matches.').waitFor();
    await page.getByLabel('Priority').selectOption('');
    await page.getByRole('button', { name: /^Acknowledge the \d+ shown$/ }).click();
    await page.getByRole('button', { name: 'Yes, I have seen them' }).click();
    await page.locator('.alarm-bar', { hasText: 'No alarm waits' }).waitFor();
    for (const { id } of machines) await give(page, 'clearEquipment', { id });
    assert.deepEqual(troubles, []);
    await visitor.close();
  });

  test('a viewer sees alarms and may do nothing about them; who looks at the past still sees those of now', async () => {
    const { port, browser } = held;
    const [visitor, viewer] = [await visit(browser, port), await visit(browser, port)];
    await signIn(visitor);
    await choosePassword(viewer, 'vera', await addUser(visitor.page, 'vera', 'viewer'));
    await bar(visitor.page, 'AT02');
    await viewer.page.locator('.alarm-bar', { hasText: 'AT02' }).waitFor();
    assert.equal(await viewer.page.getByRole('button', { name: 'Acknowledge' }).count(), 0);
    await viewer.page.locator('.alarm-bar').getByRole('link', { name: 'Show' }).click();
    await viewer.page.getByText('Your role may look, but not acknowledge or shelve.').waitFor();
    await viewer.page.goto(`${port.url}/#/timeline`);
    await viewer.page.getByRole('button', { name: '1 minute ago' }).click();
    await viewer.page.getByText('PAST, not live').waitFor();
    await viewer.page.locator('.alarm-bar', { hasText: 'AT02' }).waitFor();
    await viewer.page.goto(`${port.url}/#/alarms`);
    await viewer.page.getByText('Alarms are those of now').waitFor();
    await give(visitor.page, 'clearEquipment', { id: 'AT02' });
    assert.deepEqual([visitor.troubles, viewer.troubles], [[], []]);
    await visitor.close();
    await viewer.close();
  });

  test('an alarm sounds only where somebody wished for it and after the page was touched', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port);
    const { page } = visitor;
    // A browser that only counts the tones it would sound.
    await page.addInitScript(() => {
      const heard = { tones: 0 };
      const nothing = { value: 0 };
      const node = {
        frequency: nothing,
        gain: nothing,
        connect: (to: unknown) => to,
        start: () => void heard.tones++,
        stop: () => undefined,
      };
      class Counting {
        state = 'running';
        currentTime = 0;
        destination = {};
        resume = async () => undefined;
        createOscillator = () => node;
        createGain = () => node;
      }
      Object.assign(window, { AudioContext: Counting, heard });
    });
    await page.reload();
    await signIn(visitor);
    // The page was given `heard` above; its type does not know.
    const tones = (): Promise<number> => page.evaluate(() => (window as unknown as { heard: { tones: number } }).heard.tones);
    const raise = async (id: string): Promise<void> => {
      await bar(page, id);
      await page.locator('.alarm-bar', { hasText: id }).waitFor();
    };
    await raise('AT04');
    assert.equal(await tones(), 0, 'silent until it is wished for');
    await page.goto(`${port.url}/#/settings`);
    await page.getByRole('group', { name: 'Alarm sound' }).getByRole('button', { name: 'On' }).click();
    await page.reload();
    await page.locator('.alarm-bar', { hasText: 'AT04' }).waitFor();
    await raise('AT05');
    assert.equal(await tones(), 0, 'silent until the page is touched');
    await page.locator('h1').click();
    await raise('AT06');
    assert.equal(await tones(), 2, 'once for what is new');
    for (const id of ['AT04', 'AT05', 'AT06']) await give(page, 'clearEquipment', { id });
    await visitor.close();
  });
});
