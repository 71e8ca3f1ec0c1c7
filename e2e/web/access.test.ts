import { strict as assert } from 'node:assert';
import { suite, test } from 'node:test';
import { seriousFindings } from './axe.ts';
import { languages, screens, themes } from './screens.ts';
import { room } from './room.ts';
import { setLanguage, signIn, visit } from './visitor.ts';

suite('accessibility', { concurrency: true }, () => {
  const held = room();

  for (const theme of themes) {
    test(`no screen has a serious accessibility finding, three languages, ${theme} theme, and none runs out of its width`, async () => {
      const { port, browser } = held;
      const visitor = await visit(browser, port, { theme, width: 1280, height: 800 });
      const { page, troubles } = visitor;
      assert.deepEqual(await seriousFindings(page), [], 'door');
      await signIn(visitor);
      await page.locator('.top .state', { hasText: 'Live' }).waitFor();
      for (const language of languages) {
        await setLanguage(visitor, language);
        for (const [name, address] of screens) {
          await page.goto(`${port.url}/${address}`);
          await page.locator('main .screen').first().waitFor();
          assert.deepEqual(await seriousFindings(page), [], `${name} ${language}`);
          assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true, `${name} ${language} is too wide`);
        }
      }
      assert.deepEqual(troubles, []);
      await visitor.close();
    });
  }
});
