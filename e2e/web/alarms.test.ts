import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { addUser, ask, give } from './give.ts';
import { room } from './room.ts';
import { choosePassword, signIn, visit } from './visitor.ts';

suite('alarms', () => {
  const held = room();

  const bar = (page: Page, id: string): Promise<void> =>
    give(page, 'barEquipment', { id, reason: { code: 'equipment.barred-by-person', params: {} } });
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
});
