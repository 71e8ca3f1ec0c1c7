import { type Box, type Interchange, readEdifact, type ReadOptions } from '../index.ts';

/** A whole interchange around the segments of one message, with right counts. */
export function interchange(name: string, ...segments: readonly string[]): string {
  const unt = `UNT+${segments.length + 2}+1`;
  return ['UNB+UNOA:2+LINE+PORT+140613:1207+7', `UNH+1+${name}`, ...segments, unt, 'UNZ+1+7'].map((segment) => `${segment}'\n`).join('');
}

/** The codes of findings, in order. */
export const codes = (read: Interchange): string[] => read.findings.map((finding) => finding.code);

const PLAN_HEAD = ['BGM++1+9', 'TDT+20+12W+++UAS:172:20+++5BYE3:103::UASC JUBAIL', 'LOC+5+SGSIN:139:6', 'LOC+61+AUBNE:139:6'];
const LIST_HEAD = ['BGM+45+1+9', 'TDT+20+12W+1++HJS:172:20+++9152272:146::AL RAIN', 'LOC+9+ESALG:139:6', 'NAD+CA+HJS:160:20'];

/** A group of a plan that is right in all: change one segment to see what comes of it. */
export const PLAN_BOX = [
  'LOC+147+0590882::5',
  'MEA+WT++KGM:14600',
  'LOC+9+SGSIN',
  'LOC+11+AUBNE',
  'RFF+BM:1',
  'EQD+CN+HLXU3066385+22G1+++5',
  'NAD+CA+HL:172:20',
];
export const LIST_BOX = ['EQD+CN+HLXU3066385+22G1+++5', 'RFF+BN:42', 'LOC+11+USNYC', 'MEA+AAE+G+KGM:14600', 'NAD+CF+HJS:172:20'];

export const plan = (...segments: readonly string[]): string => interchange('BAPLIE:D:95B:UN:SMDG20', ...PLAN_HEAD, ...segments);
export const list = (...segments: readonly string[]): string => interchange('COPRAR:D:95B:UN:SMDG16', ...LIST_HEAD, ...segments);

/** `base` with the segment that begins like `change` replaced by it, or with it put behind where none does. */
export function changed(base: readonly string[], change: string): string[] {
  const [tag, qualifier] = change.split('+');
  const at = base.findIndex((segment) => segment.startsWith(`${tag}+${qualifier}`));
  return at < 0 ? [...base, change] : base.with(at, change);
}

/** The only box of an input, with all findings. */
export function onlyBox(text: string, options: ReadOptions = {}): { box: Box; codes: string[] } {
  const read = readEdifact(text, options);
  const [message] = read.messages;
  if (message === undefined || !('boxes' in message) || message.boxes.length !== 1) throw new Error(`one box was wanted: ${text}`);
  return { box: message.boxes[0] as Box, codes: codes(read) };
}

/** The box of a right plan with one segment changed. */
export const planBox = (change: string, options: ReadOptions = {}) => onlyBox(plan(...changed(PLAN_BOX, change)), options);
