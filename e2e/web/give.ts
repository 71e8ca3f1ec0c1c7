import { strict as assert } from 'node:assert';
import type { CommandType } from '@estiba/terminal';
import type { Page } from 'playwright-core';

/** Gives the terminal a command for which there is no screen, as whoever is signed in on the page: its own cookie signs it. */
export async function give(page: Page, type: CommandType, data: unknown): Promise<void> {
  const answer = await ask(page, '/commands', { type, data });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
}

/** Adds a user, as the administrator who is signed in on the page; gives the one-time password. */
export async function addUser(page: Page, name: string, role: string): Promise<string> {
  const { status, body } = await ask(page, '/users', { name, role });
  assert.equal(status, 201, JSON.stringify(body));
  return (body as { oneTimePassword: string }).oneTimePassword;
}

/** What the server answers the page. */
export async function ask(page: Page, path: string, body?: unknown): Promise<{ readonly status: number; readonly body: unknown }> {
  return page.evaluate(
    async ([to, text]) => {
      const headers = {
        'x-estiba': '1',
        ...(text === null ? {} : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
      };
      const answer = await fetch(`/api/v1${to}`, { method: text === null ? 'GET' : 'POST', headers, body: text });
      return { status: answer.status, body: (await answer.json()) as unknown };
    },
    [path, body === undefined ? null : JSON.stringify(body)] as const,
  );
}
