import { type Container, containerId, type PortCode, portCode } from '@estiba/port';
import type { FindingCode } from '../catalogue/index.ts';
import type { Finding } from '../finding.ts';
import type { Box } from '../words/box.ts';
import type { BoxMessage, Message } from '../words/message.ts';
import type { VesselName } from '../words/transport.ts';
import { checkSameCall } from './check-same-call.ts';
import { differences } from './compare-boxes.ts';
import { ListLog } from './list-log.ts';

/** One load list for a call, made of the lists of its lines. */
export interface MergedLoadList {
  readonly boxes: readonly Container[];
  readonly vessel: VesselName;
  /** The port the boxes are loaded at; empty when no list names one. */
  readonly port: PortCode;
  /** Voyage numbers as the lines write them, each once; first the one most of them use. */
  readonly voyages: readonly string[];
  /** Every box of every list is either merged or set aside with a finding: `seen = merged + setAside`. */
  readonly account: { readonly seen: number; readonly merged: number; readonly setAside: number };
  readonly findings: readonly Finding[];
}

/** BGM codes of a load list, and functions (code list 1225) that take a list back or put another in its place. */
const LOAD_LISTS = new Set(['45', '121']);
const CANCELLATION = '1';
const REPLACEMENT = '5';

interface Entry {
  readonly box: Box;
  readonly container: Container;
  readonly list: BoxMessage;
}

/**
 * Makes one load list of several lines' COPRARs, in the order given. Lists of other ships, voyages or ports are merged with a
 * finding; a box that comes twice stays as it came first; a placeholder that several boxes share (`40OTTNB1`) is told apart.
 */
export function mergeLoadLists(messages: readonly Message[]): MergedLoadList {
  const log = new ListLog();
  const lists = messages.filter((message) => isLoadList(message, log));
  const merged = new Map<string, Entry>();
  const seen = messages.reduce((sum, message) => sum + message.account.boxes, 0);
  for (const list of lists) {
    if (list.header.document.function === REPLACEMENT) withdraw(merged, list, 'merge.replaced', log);
    if (list.header.document.function === CANCELLATION) cancel(merged, list, log);
    else for (const box of list.boxes) add(merged, { box, container: box.container, list }, log);
  }
  const call = checkSameCall(lists, log);
  for (const { container, box, list } of merged.values()) {
    if (call.port === '' || container.pol === call.port) continue;
    log.add('error', 'merge.pol', { id: container.id, given: container.pol, port: call.port }, list, box);
  }
  const boxes = [...merged.values()].map((entry) => entry.container);
  return {
    boxes,
    ...call,
    port: portCode(call.port),
    account: { seen, merged: boxes.length, setAside: seen - boxes.length },
    findings: log.close(),
  };
}

function isLoadList(message: Message, log: ListLog): message is BoxMessage {
  const isList = message.type === 'COPRAR' && LOAD_LISTS.has(message.header.document.code);
  if (isList) return true;
  const code = message.header.document.code;
  log.add('error', 'merge.not-a-load-list', { type: message.header.name.type, code, boxes: message.account.boxes }, message);
  return false;
}

function add(merged: Map<string, Entry>, entry: Entry, log: ListLog): void {
  const { id } = entry.container;
  const twin = merged.get(id);
  if (twin === undefined) {
    merged.set(id, entry);
    return;
  }
  if (!/^[A-Z]{4}\d{7}$/.test(id)) {
    addRenamed(merged, entry, log);
    return;
  }
  const { first, second } = differences(twin.container, entry.container);
  const params = { id, first, second, firstMessage: twin.list.header.reference, firstLine: twin.box.line };
  if (first === '') log.add('warning', 'merge.duplicate', params, entry.list, entry.box);
  else log.add('error', 'merge.contradiction', params, entry.list, entry.box);
}

/** Several boxes under one placeholder are several boxes: the later ones get a number. */
function addRenamed(merged: Map<string, Entry>, entry: Entry, log: ListLog): void {
  const { id } = entry.container;
  let count = 2;
  while (merged.has(`${id}#${count}`)) count++;
  const renamed = containerId(`${id}#${count}`);
  merged.set(renamed, { ...entry, container: { ...entry.container, id: renamed } });
  log.add('warning', 'merge.renamed', { id, taken: renamed }, entry.list, entry.box);
}

/** A replacing list puts aside what its sender listed before. */
function withdraw(merged: Map<string, Entry>, list: BoxMessage, code: FindingCode, log: ListLog): void {
  for (const [id, entry] of merged) {
    if (entry.list === list || senderOf(entry.list) !== senderOf(list)) continue;
    merged.delete(id);
    log.add('info', code, { id, by: list.header.reference }, entry.list, entry.box);
  }
}

/** A cancelling list takes back the boxes it names, or all its sender listed when it names none. */
function cancel(merged: Map<string, Entry>, list: BoxMessage, log: ListLog): void {
  if (list.boxes.length === 0) withdraw(merged, list, 'merge.cancelled', log);
  for (const box of list.boxes) {
    const { id } = box.container;
    const entry = merged.get(id);
    merged.delete(id);
    if (entry !== undefined) log.add('info', 'merge.cancelled', { id, by: list.header.reference }, entry.list, entry.box);
    log.add(entry === undefined ? 'warning' : 'info', 'merge.cancels', { id, isKnown: entry === undefined ? 0 : 1 }, list, box);
  }
}

const senderOf = (message: BoxMessage): string => message.envelope?.sender ?? message.header.transport.carrier ?? '';
