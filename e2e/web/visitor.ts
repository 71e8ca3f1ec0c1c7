import { strict as assert } from 'node:assert';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ServedPort } from './port.ts';

const password = 'quay heron lantern forty';

/** Somebody in front of a browser. Every error of the console and every failed request is kept. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly troubles: string[];
  /** Goes away; fails where there was trouble nobody wished for. */
  close(): Promise<void>;
}

export interface Wishes {
  readonly locale?: string;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** Something is broken on purpose: errors and failed requests are part of it. */
  readonly isInTrouble?: boolean;
}

export async function visit(browser: Browser, { url }: Pick<ServedPort, 'url'>, wishes: Wishes = {}): Promise<Visitor> {
  const { locale = 'en-GB', theme = 'light', width = 1440, height = 900, isInTrouble = false } = wishes;
  const context = await browser.newContext({ locale, colorScheme: theme, viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`page: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // What the page itself gave up, having no more use for it, has not failed.
    if (why !== 'net::ERR_ABORTED') troubles.push(`request: ${request.url()} ${why}`);
  });
  page.on('response', (response) => response.status() >= 400 && troubles.push(`response: ${response.status()} ${response.url()}`));
  await page.goto(url);
  const close = async (): Promise<void> => {
    const found = [...troubles];
    await context.close();
    if (!isInTrouble) assert.deepEqual(found, [], 'the console and the network were quiet');
  };
  return { page, context, troubles, close };
}

/** The very first sign-in: with the one-time password, which is then changed. */
export async function firstSignIn(visitor: Visitor, { oneTimePassword }: Pick<ServedPort, 'oneTimePassword'>): Promise<void> {
  await choosePassword(visitor, 'administrator', oneTimePassword);
}

/** Signs in with a one-time password and chooses the one all visitors have. */
export async function choosePassword({ page }: Visitor, user: string, oneTimePassword: string): Promise<void> {
  await page.locator('input[name=user]').fill(user);
  await page.locator('input[name=password]').fill(oneTimePassword);
  await page.keyboard.press('Enter');
  await page.locator('input[name=current]').fill(oneTimePassword);
  await page.locator('input[name=next]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('nav').waitFor();
}

export async function signIn({ page }: Visitor, user = 'administrator'): Promise<void> {
  await page.locator('input[name=user]').fill(user);
  await page.locator('input[name=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('nav').waitFor();
}

/** Signs in by the keyboard alone: the first field has the focus. */
export async function typeIn({ page }: Visitor, user = 'administrator'): Promise<void> {
  await page.locator('input[name=user]:focus').waitFor();
  await page.keyboard.type(user);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.locator('nav').waitFor();
}

export async function setLanguage({ page }: Visitor, language: 'en' | 'es' | 'zh'): Promise<void> {
  await page.locator(`.top [lang=${language}]`).click();
}
