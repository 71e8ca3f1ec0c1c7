import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { languages, screens, themes } from './screens.ts';
import { room } from './room.ts';
import { setLanguage, signIn, visit } from './visitor.ts';

suite('accessibility', () => {
  const held = room();

  const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

  interface Finding {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }

  /** Serious findings of axe on the page as it stands. The debugger's evaluation is no script of the page, so its policy stays as it is. */
  async function seriousFindings(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    const { violations, passes } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
      violations: readonly Finding[];
      passes: readonly unknown[];
    };
    assert.ok(passes.length > 10, 'the checker looked at the page');
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }

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
