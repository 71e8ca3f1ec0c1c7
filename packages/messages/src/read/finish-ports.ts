import { type PortCode, portCode } from '@estiba/port';
import type { MessageMap } from '../maps/message-map.ts';
import type { ReadContext } from '../parts/context.ts';
import type { BoxDraft } from './box-draft.ts';

/** What a box takes from the header where it says nothing itself. */
export interface Inherited {
  readonly pol: string;
  readonly pod: string;
  readonly operator: string;
  /** UN/LOCODEs the caller knows; null when any will do. */
  readonly knownPorts: ReadonlySet<string> | null;
}

const LOCODE = /^[A-Z]{2}[A-Z2-9]{3}$/;

/** Load and discharge port of a box, from its own segments or else from the header. */
export function finishPorts(
  draft: BoxDraft,
  id: string,
  map: MessageMap,
  inherited: Inherited,
  context: ReadContext,
): { readonly pol: PortCode; readonly pod: PortCode } {
  const pol = finishPort('pol', draft, id, map, inherited, context);
  const pod = finishPort('pod', draft, id, map, inherited, context);
  if (pol === pod && pol !== '') context.find('warning', 'pod.same-as-pol', { id, port: pol }, draft);
  return { pol, pod };
}

function finishPort(
  role: 'pol' | 'pod',
  draft: BoxDraft,
  id: string,
  map: MessageMap,
  inherited: Inherited,
  context: ReadContext,
): PortCode {
  const given = draft[role] ?? '';
  const code = (given === '' ? inherited[role] : given).toUpperCase();
  const known = inherited.knownPorts;
  if (code === '') {
    if (map.needs.has(role)) context.find('error', `${role}.missing`, { id, slot: draft.slotText ?? '' }, draft);
  } else if (!LOCODE.test(code)) context.find('warning', 'port.not-a-locode', { id, role, given: code }, draft);
  else if (known !== null && !known.has(code)) context.find('warning', 'port.unknown', { id, role, given: code }, draft);
  return portCode(code);
}

export function finishOperator(draft: BoxDraft, map: MessageMap, inherited: Inherited, id: string, context: ReadContext): string {
  for (const role of map.operatorRoles) {
    const party = draft.parties.find((one) => one.role === role && one.code !== '');
    if (party === undefined) continue;
    draft.parties = draft.parties.filter((one) => one !== party);
    return party.code;
  }
  const carrier = draft.legs.find((leg) => leg.stage === '20')?.carrier;
  if (inherited.operator === '' && carrier !== undefined) return carrier;
  if (inherited.operator === '') context.find('info', 'operator.missing', { id }, draft);
  return inherited.operator;
}
