import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openBrowser } from './browser.ts';
import { servePort } from './port.ts';
import { languages, screens } from './screens.ts';
import { firstSignIn, setLanguage, visit } from './visitor.ts';

/** Pictures of every screen in the three languages, for review and for the docs: `npm run screenshots [FOLDER]`. */
const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '..', '..', 'docs', 'images', 'screens'));
/** The port works a while first, so that there is something to see [ms]. */
const work = 30_000;

mkdirSync(folder, { recursive: true });
const port = await servePort(['--speed', '60']);
const browser = await openBrowser();
try {
  const visitor = await visit(browser, port);
  const { page } = visitor;
  await page.screenshot({ path: join(folder, 'door.png') });
  await firstSignIn(visitor, port);
  await page.waitForTimeout(work);
  for (const language of languages) {
    await setLanguage(visitor, language);
    for (const [name, address] of screens) {
      await page.goto(`${port.url}/${address}`);
      await page.waitForTimeout(400);
      await page.screenshot({ path: join(folder, `${name}-${language}.png`) });
    }
  }
  console.log(`${languages.length * screens.length + 1} pictures are in ${folder}.`);
  if (visitor.troubles.length > 0) throw new Error(`The page was in trouble: ${visitor.troubles.join('; ')}`);
} finally {
  await browser.close();
  await port.close();
}
