import { readFileSync, statSync } from 'node:fs';
import type { Site } from '@estiba/port';
import { machinesOf } from '../crane-control/crane-control.ts';
import type { OpcuaMachine } from './machine.ts';
import { tidyThumbprint } from './pki.ts';

const FORMAT = 'estiba-opcua/1';
const MOST_BYTES = 1_000_000;

/** Each setting of a crane: what it is, what it must look like, and what may help where it does not. */
const FIELDS = {
  id: {
    description: 'The crane’s name in the site',
    pattern: '^[A-Za-z0-9_.:-]{1,64}$',
    advice: 'Maybe it is a crane of the site: STS02.',
  },
  url: {
    description: 'Address of its OPC UA server',
    pattern: '^opc\\.tcp://[^\\s/:]+:\\d{1,5}(/\\S*)?$',
    advice: 'Maybe it is opc.tcp://host:4840.',
  },
  user: {
    description: 'User name to sign in with',
    pattern: '^.{1,200}$',
    advice: 'Maybe ask who runs the crane; anonymous is never used.',
  },
  password: { description: 'Its password', pattern: '^.{1,500}$', advice: 'Maybe ask who runs the crane.' },
  thumbprint: {
    description: 'SHA-256 of the server’s certificate, 64 hexadecimal digits, colons allowed',
    pattern: '^([0-9A-Fa-f]{2}[: ]?){31}[0-9A-Fa-f]{2}$',
    advice: 'Maybe take it from: openssl x509 -in certificate.pem -noout -fingerprint -sha256.',
  },
} as const;
type Field = keyof typeof FIELDS;
const fieldNames = Object.keys(FIELDS) as Field[];

/** JSON Schema (2020-12) of `opcua.json`. */
export const OPCUA_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://estiba.dev/schema/opcua-1.json',
  title: 'Cranes that are reached over OPC UA',
  type: 'object',
  required: ['format', 'machines'],
  additionalProperties: false,
  properties: {
    format: { const: FORMAT },
    machines: {
      type: 'array',
      items: {
        type: 'object',
        required: fieldNames,
        additionalProperties: false,
        properties: Object.fromEntries(
          fieldNames.map((name) => [name, { type: 'string', description: FIELDS[name].description, pattern: FIELDS[name].pattern }]),
        ),
      },
    },
  },
} as const;

/**
 * Which cranes of a site are reached over OPC UA; none where there is no file. Throws one error that names every fault and what may help:
 * a crane that is silently left out would wait for ever. The file holds passwords and must be its owner's only (0600).
 */
export function readOpcuaMachines(path: string, site: Site): readonly OpcuaMachine[] {
  const text = readPrivately(path);
  if (text === null) return [];
  const faults: string[] = [];
  const machines = entriesOf(text, faults).flatMap((entry, i) => machineOf(entry, `machines[${i}]`, site, faults));
  for (const [i, { id }] of machines.entries()) {
    if (machines.findIndex((other) => other.id === id) < i) faults.push(`'${id}' is named twice. Maybe one of them is another crane.`);
  }
  if (faults.length > 0) throw new Error(`${path} cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  return machines;
}

function readPrivately(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (found.size > MOST_BYTES) throw new Error(`${path} has ${found.size} bytes. Maybe it is another file.`);
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    throw new Error(`${path} holds passwords and others may read it (mode ${(found.mode & 0o777).toString(8)}). Maybe: chmod 600 ${path}`);
  }
  return readFileSync(path, 'utf8');
}

function entriesOf(text: string, faults: string[]): readonly unknown[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    faults.push(`${(error as Error).message}. Maybe a comma or a quotation mark is missing.`);
    return [];
  }
  const { format, machines } = (content ?? {}) as { readonly format?: unknown; readonly machines?: unknown };
  if (format === FORMAT && Array.isArray(machines)) return machines;
  faults.push(`It must hold "format": "${FORMAT}" and a list "machines". Maybe it was written for another version.`);
  return [];
}

function machineOf(entry: unknown, place: string, site: Site, faults: string[]): readonly OpcuaMachine[] {
  const given = (typeof entry === 'object' && entry !== null ? entry : {}) as Readonly<Record<string, unknown>>;
  const before = faults.length;
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(FIELDS, name)) faults.push(`${place}.${name.slice(0, 40)} is unknown. Maybe it is one of ${fieldNames.join(', ')}.`);
  }
  const words = fieldNames.map((name): [Field, string] => [name, wordOf(given, name, place, faults)]);
  if (faults.length > before) return [];
  const { thumbprint, ...rest } = Object.fromEntries(words) as Record<Field, string>;
  const machine = machinesOf(site).find(({ id }) => id === rest.id);
  if (machine) return [{ ...rest, kind: machine.kind, thumbprint: tidyThumbprint(thumbprint) }];
  faults.push(`${place}.id: '${rest.id}' is no crane in service of ${site.id}. ${FIELDS.id.advice}`);
  return [];
}

function wordOf(given: Readonly<Record<string, unknown>>, name: Field, place: string, faults: string[]): string {
  const { pattern, advice } = FIELDS[name];
  const word = given[name];
  if (typeof word === 'string' && new RegExp(pattern, 'u').test(word)) return word;
  const what = word === undefined ? 'is missing' : name === 'password' ? 'is malformed' : `is ${JSON.stringify(word).slice(0, 80)}`;
  faults.push(`${place}.${name} ${what}. ${advice}`);
  return '';
}
