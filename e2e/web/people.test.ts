import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import { room } from './room.ts';
import { choosePassword, signIn, visit } from './visitor.ts';

suite('people and rights', () => {
  const held = room();

  test('a machine is taken out of service, which says so to everybody, and put back', async () => {
    const { port, browser } = held;
    const [visitor, other] = [await visit(browser, port), await visit(browser, port)];
    const { page, troubles } = visitor;
    await signIn(visitor);
    await signIn(other);
    await other.page.goto(`${port.url}/#/equipment?sel=machine:AT01`);
    await page.goto(`${port.url}/#/equipment?sel=machine:AT01`);
    await page.getByRole('button', { name: 'Take out of service' }).click();
    await page.getByRole('alert').getByText('gets no new work until an engineer puts it back').waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Take out of service' }).click();
    await other.page.locator('.inspector', { hasText: 'A person took it out of service.' }).waitFor();
    await page.getByRole('button', { name: 'Put back into service' }).click();
    await page.getByRole('alert').getByRole('button', { name: 'Put back into service' }).click();
    await other.page.locator('.inspector', { hasText: 'A person took it out of service.' }).waitFor({ state: 'detached' });
    assert.deepEqual([troubles, other.troubles], [[], []]);
    await visitor.close();
    await other.close();
  });

  test('a user is added, may only look, and is put out when an administrator ends the sessions', async () => {
    const { port, browser } = held;
    const [visitor, other] = [await visit(browser, port), await visit(browser, port, { isInTrouble: true })];
    await signIn(visitor);
    const { page } = visitor;
    await page.goto(`${port.url}/#/users`);
    await page.locator('.add-user input').fill('ana');
    await page.locator('.add-user select').selectOption('viewer');
    await page.getByRole('button', { name: 'Add a user' }).click();
    const oneTime = (await page.locator('.one-time code').textContent()) ?? '';
    assert.ok(oneTime.length >= 8);
    await page.keyboard.press('Escape');

    await choosePassword(other, 'ana', oneTime);
    await other.page.goto(`${port.url}/#/equipment?sel=machine:AT01`);
    await other.page.locator('.inspector').getByText('Job steps').waitFor();
    assert.equal(await other.page.getByRole('button', { name: 'Take out of service' }).count(), 0, 'a viewer may only look');
    assert.equal(await other.page.locator('nav').getByText('Users').count(), 0);
    await other.page.goto(`${port.url}/#/users`);
    await other.page.getByRole('alert').getByText('Your role may not see this').waitFor();

    await page.getByRole('row', { name: /^ana/ }).getByRole('button', { name: 'End sessions' }).click();
    await other.page.getByText('Your session has ended').waitFor({ timeout: 60_000 });
    assert.deepEqual(visitor.troubles, []);
    await visitor.close();
    await other.close();
  });
});
