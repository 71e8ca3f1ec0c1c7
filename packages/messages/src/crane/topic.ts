import { refuse, type Result, succeed } from '@estiba/base';
import { machineReason } from '../json/catalogue.ts';
import { MACHINE_KINDS, type MachineKind } from './words/order.ts';

/** What is said on the topics of one machine. The first three go to it, the others come from it; `visualization` is for the eye only. */
export const CRANE_TOPICS = ['order', 'command', 'permit', 'state', 'visualization', 'connection'] as const;
export type CraneTopicKind = (typeof CRANE_TOPICS)[number];

export interface MachineAddress {
  /** The terminal's name: a site's `id`. */
  readonly terminal: string;
  readonly kind: MachineKind;
  readonly id: string;
}

/** `estiba/v1/chancay/sts/STS02/order`; names hold letters, digits and `_ . : -`, 64 at the most. */
export function craneTopicOf({ terminal, kind, id }: MachineAddress, topic: CraneTopicKind): Result<string> {
  const bad = [terminal, id].filter((name) => !NAME.test(name));
  if (bad.length > 0) return refuse(...bad.map((name) => machineReason('crane.topic.name', { name: name.slice(0, 64).toWellFormed() })));
  return succeed(`estiba/v1/${terminal}/${kind}/${id}/${topic}`);
}

/** Whose topic it is and what is said there. */
export function readCraneTopic(topic: string): Result<{ readonly machine: MachineAddress; readonly topic: CraneTopicKind }> {
  const levels = topic.length > MAX_TOPIC ? [] : topic.split('/');
  const [family, version, terminal = '', kindName, id = '', topicName] = levels;
  const kind = MACHINE_KINDS.find((name) => name === kindName);
  const said = CRANE_TOPICS.find((name) => name === topicName);
  const isOurs = levels.length === 6 && family === 'estiba' && version === 'v1' && NAME.test(terminal) && NAME.test(id);
  if (isOurs && kind !== undefined && said !== undefined) return succeed({ machine: { terminal, kind, id }, topic: said });
  return refuse(machineReason('crane.topic', { topic: topic.slice(0, MAX_TOPIC).toWellFormed() }));
}

const NAME = /^[A-Za-z0-9_.:-]{1,64}$/;
const MAX_TOPIC = 200;
