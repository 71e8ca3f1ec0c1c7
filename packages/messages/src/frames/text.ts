import { reason, refuse, type Result, succeed } from '@estiba/base';
import type { ClientMessage, ServerMessage } from './words/message.ts';
import { TABLE_NAMES } from './words/rows.ts';

/** Longest message a browser may send [characters]. */
export const LONGEST_CLIENT_MESSAGE = 1000;

export const writeMessage = (message: ServerMessage | ClientMessage): string => JSON.stringify(message);

/** What a browser asks, or what is wrong with it. Never throws. */
export function readClientMessage(text: string): Result<ClientMessage> {
  const value = text.length > LONGEST_CLIENT_MESSAGE ? null : parseObject(text);
  if (value === null) return refuse(reason('frame.not-json', { text: text.slice(0, 100) }));
  const number = (name: string, least: number, most: number): number | null => {
    const given = value[name];
    return typeof given === 'number' && given >= least && given <= most ? given : null;
  };
  switch (value['type']) {
    case 'live': {
      const [run, have] = [value['run'], number('have', 0, 0xffff_ffff)];
      if (typeof run !== 'string') return wrong('run', run);
      return have === null || !Number.isInteger(have) ? wrong('have', value['have']) : succeed({ type: 'live', run, have });
    }
    case 'replay': {
      const [at, speed] = [number('at', 0, 8.64e15), number('speed', 0, MOST_SPEED)];
      if (at === null) return wrong('at', value['at']);
      return speed === null ? wrong('speed', value['speed']) : succeed({ type: 'replay', at, speed });
    }
    case 'speed': {
      const speed = number('speed', 0, MOST_SPEED);
      return speed === null ? wrong('speed', value['speed']) : succeed({ type: 'speed', speed });
    }
    case 'ping': {
      const sent = number('sent', 0, Number.MAX_SAFE_INTEGER);
      return sent === null ? wrong('sent', value['sent']) : succeed({ type: 'ping', sent });
    }
    default:
      return wrong('type', value['type']);
  }
}

/** The past is shown at most this many times as fast as it was. */
export const MOST_SPEED = 3600;

/** What the server says, or what is wrong with it. Never throws. */
export function readServerMessage(text: string): Result<ServerMessage> {
  const value = parseObject(text);
  if (value === null) return refuse(reason('frame.not-json', { text: text.slice(0, 100) }));
  const isNumber = (...names: string[]): boolean => names.every((name) => typeof value[name] === 'number');
  const isKnown = {
    hello: () => isNumber('version') && typeof value['run'] === 'string' && typeof value['site'] === 'string' && isTexts(value['machines']),
    changes: () => isNumber('from', 'size', 'at') && isRows(value['rows']),
    replay: () => isNumber('at', 'speed', 'first', 'last'),
    pong: () => isNumber('sent', 'at'),
    refused: () => isReason(value['reason']),
  }[String(value['type'])];
  if (isKnown === undefined || !Object.hasOwn(CHECKED, String(value['type']))) return wrong('type', value['type']);
  // Checked above, part by part.
  return isKnown() ? succeed(value as unknown as ServerMessage) : wrong('message', value['type']);
}

/** Names of the messages above: what else an object has by nature (`constructor`) is none. */
const CHECKED = { hello: 0, changes: 0, replay: 0, pong: 0, refused: 0 };

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Known tables of pairs of key and row. The rows themselves are the server's word, of the version the hello names. */
function isRows(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([table, rows]) => (TABLE_NAMES as readonly string[]).includes(table) && Array.isArray(rows) && rows.every(isPair),
  );
}

const isPair = (pair: unknown): boolean =>
  Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string' && (pair[1] === null || isRow(pair[1]));
const isRow = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((text) => typeof text === 'string');

function isReason(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string' && 'params' in value;
}

const wrong = <T>(part: string, value: unknown): Result<T> =>
  refuse(reason('frame.broken', { part, value: (JSON.stringify(value) ?? 'nothing').slice(0, 100) }));
