import type { Page } from 'playwright-core';
import { ask, give } from './give.ts';

/** How long a machine may take to report for work [ms]. */
const PATIENCE = 60_000;

/** Takes a machine out of service once it has reported for work: alarms of one that is switched off are suppressed by design. */
export async function bar(page: Page, id: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const { body } = await ask(page, `/equipment/${id}`);
    const { operational } = body as { operational?: string };
    if (operational === 'automatic') break;
    if (Date.now() > end) throw new Error(`${id} is ${operational}, not at work. Maybe the emulated port did not come up.`);
    await page.waitForTimeout(200);
  }
  await give(page, 'barEquipment', { id, reason: { code: 'equipment.barred-by-person', params: {} } });
}
