import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openBrowser } from './browser.ts';
import { ask } from './give.ts';
import { servePort } from './port.ts';
import { languages, screens } from './screens.ts';
import { firstSignIn, setLanguage, signIn, visit } from './visitor.ts';

/**
 * Pictures of every screen in the three languages, for review and for the docs: `npm run screenshots [FOLDER [LOOK …]]`. Each look has a
 * folder of its own; all are taken where none is named.
 */
const [given, ...wanted] = process.argv.slice(2);
const folder = resolve(given ?? join(import.meta.dirname, '..', '..', 'docs', 'images', 'screens'));
/** The port works a while first, so that there is something to see [ms]. */
const WORK = 30_000;
/** A screen that has come is drawn whole after so long [ms]. */
const DRAWN = 350;

interface Look {
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark' | 'room';
  readonly size?: 'large';
  /** Only those that are used on a tablet in the yard. */
  readonly isYard?: true;
}

const looks: Readonly<Record<string, Look>> = {
  light: { width: 1440, height: 900, theme: 'light' },
  dark: { width: 1440, height: 900, theme: 'dark' },
  laptop: { width: 1280, height: 800, theme: 'light' },
  wall: { width: 3840, height: 2160, theme: 'room' },
  tablet: { width: 1024, height: 768, theme: 'light', size: 'large', isYard: true },
};
const inYard: readonly string[] = ['yard', 'section', 'equipment', 'exceptions', 'alarms', 'units'];
const taken = wanted.length === 0 ? Object.keys(looks) : wanted;
for (const name of taken)
  if (!(name in looks)) throw new Error(`There is no look '${name}'. Maybe one of: ${Object.keys(looks).join(', ')}.`);

/** Trucks that fail, so that something waits for people. */
const faults = [2, 3, 5, 8, 11].map((minute, i) => ({ kind: 'breakdown', machine: `AT0${i + 1}`, at: 60 * minute, for: 3600 }) as const);
const port = await servePort(['--speed', '60'], { faults });
const browser = await openBrowser();
const troubles: string[] = [];
const shown: (readonly [name: string, address: string])[] = [...screens];
let count = 0;
try {
  const first = await visit(browser, port);
  await firstSignIn(first, port);
  await first.page.waitForTimeout(WORK);
  const { status, body } = await ask(first.page, '/drafts', { call: 'WVB-2026-0001', name: 'night shift' });
  if (status === 201) shown.push(['draft-work', `#/draft/${(body as { id: string }).id}`]);
  else troubles.push(`no draft could be begun: ${JSON.stringify(body)}`);
  await first.close();
  for (const name of taken) await takeAll(name, looks[name]!);
  console.log(`${count} pictures are in ${folder}.`);
  if (troubles.length > 0) throw new Error(`The page was in trouble: ${troubles.join('; ')}`);
} finally {
  await browser.close();
  await port.close();
}

async function takeAll(name: string, { width, height, theme, size, isYard }: Look): Promise<void> {
  const visitor = await visit(browser, port, { width, height });
  const { page } = visitor;
  const shoot = async (screen: string): Promise<void> => {
    mkdirSync(join(folder, name), { recursive: true });
    await page.screenshot({ path: join(folder, name, `${screen}.png`) });
    count += 1;
  };
  await page.evaluate(
    ([dress, letters]) => {
      localStorage.setItem('estiba.theme', dress);
      localStorage.setItem('estiba.size', letters);
    },
    [theme, size ?? 'normal'] as const,
  );
  await page.reload();
  for (const language of languages) {
    await page.locator(`.door [lang=${language}]`).click();
    await shoot(`door-${language}`);
  }
  await signIn(visitor);
  for (const language of languages) {
    await setLanguage(visitor, language);
    for (const [screen, address] of shown) {
      if (isYard === true && !inYard.includes(screen)) continue;
      await page.goto(`${port.url}/${address}`);
      await page.locator('main .screen').first().waitFor();
      await page.waitForTimeout(DRAWN);
      await shoot(`${screen}-${language}`);
    }
  }
  troubles.push(...visitor.troubles);
  await visitor.context.close();
}
