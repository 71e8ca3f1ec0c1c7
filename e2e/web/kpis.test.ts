import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { room } from './room.ts';
import { setLanguage, signIn, visit } from './visitor.ts';

suite('KPIs', () => {
  const held = room({ speed: 60 });

  test('figures with definition, target, course and the window before; by crane, call and block; as CSV; in three languages', async () => {
    const { port, browser } = held;
    const visitor = await visit(browser, port);
    const { page } = visitor;
    await signIn(visitor);
    await page.keyboard.press('g');
    await page.keyboard.press('k');
    const gross = page.getByRole('article', { name: 'Quay crane gross productivity' });
    await gross.waitFor();
    await gross.getByText('TIC 4.0: Quay crane gross productivity').waitFor();
    await gross.getByText(/Target 25\.0 moves\/h/).waitFor();
    await gross.getByText(/Boxes over the ship’s rail/).waitFor();
    await page.getByRole('button', { name: 'Whole log' }).click();
    await page.getByRole('button', { name: 'Whole log', pressed: true }).waitFor();
    await gross.getByText('Table of the course').click();
    assert.equal(await gross.locator('tbody tr').count(), 24);

    await page.getByRole('button', { name: 'Yard block' }).click();
    await page.getByRole('columnheader', { name: 'Yard rehandle ratio' }).waitFor();
    await page.getByRole('button', { name: 'Y1', exact: true }).click();
    await page.getByRole('complementary').getByRole('heading', { name: 'Y1' }).waitFor();

    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    const download = await waiting;
    assert.match(download.suggestedFilename(), /^kpis-[\d-]+\.csv$/);
    const [head, ...lines] = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    assert.equal(head, 'kpi,name,unit,from,to,call,crane,block,value,of,by,target');
    assert.ok(lines.length > 9 * 24 && lines.some((line) => line.includes(',Y1,')), `${lines.length} lines`);

    await setLanguage(visitor, 'zh');
    await page.getByRole('article', { name: '岸桥毛效率' }).waitFor();
    await setLanguage(visitor, 'es');
    await page.getByRole('article', { name: 'Productividad bruta de grúa de muelle' }).getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Glosario' }).waitFor();
    await page.getByText('gross crane productivity').first().waitFor();
    await visitor.close();
  });
});
