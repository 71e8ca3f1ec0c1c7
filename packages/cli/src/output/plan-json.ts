import { type Call, type CallPlan, formatSlot, type Slot } from '@estiba/port';
import { accountOf, countFates } from '../account.ts';
import type { Outcome } from '../outcome.ts';
import { jsonRows } from './json-rows.ts';
import { queuesJson } from './queues.ts';

/** The whole run in one file that `estiba check`, `show` and `plan --base` read again: call, plan, verdict, findings, account. */
export function planJson(outcome: Outcome): string {
  const { call, plan, verdict, findings, sources, run } = outcome;
  const account = accountOf(call, plan);
  return `${jsonRows({
    format: 'estiba-plan/1',
    run,
    call: callJson(call),
    plan: callPlanJson(plan),
    verdict: {
      violations: verdict.violations.map(withSlots),
      inherited: verdict.inherited.map(withSlots),
      unlisted: verdict.unlisted,
      counts: verdict.counts,
    },
    findings,
    sources,
    account: { counts: countFates(account), boxes: account },
  })}\n`;
}

function callJson(call: Call): unknown {
  return {
    ...call,
    arrival: call.arrival.map(withSlot),
    yard: [...call.yard].map(([id, position]) => ({ id, position })),
    tanks: Object.fromEntries(call.tanks),
  };
}

function callPlanJson({ loading, queues, cranes, yard }: CallPlan): unknown {
  return {
    loading: {
      ...loading,
      loads: loading.loads.map(withSlot),
      discharges: loading.discharges.map(withSlot),
      restows: loading.restows.map((restow) => ({ ...restow, from: formatSlot(restow.from), to: formatSlot(restow.to) })),
      ballast: Object.fromEntries(loading.ballast),
    },
    queues: queuesJson(queues),
    cranes,
    yard,
  };
}

const withSlot = <T extends { readonly slot: Slot }>(one: T) => ({ ...one, slot: formatSlot(one.slot) });
const withSlots = <T extends { readonly slots: readonly Slot[] }>(one: T) => ({ ...one, slots: one.slots.map(formatSlot) });
