import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readTopic } from '@estiba/messages/equipment';

const FOLDER = join(process.env.ESTIBA_DATA ?? join(import.meta.dirname, '../../../../../shared/data'), 'vda5050');
const VERSIONS: Readonly<Record<string, string>> = { '2.0.0': 'release-2.0.0', '2.1.0': '2.1.0', '3.0.0': 'dev-3.0.1' };

const SKIPPED = existsSync(FOLDER) ? false : 'the shared data folder is absent (set ESTIBA_DATA)';

const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: {
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
    uint32: { type: 'number', validate: (value: number) => value >= 0 && value <= 0xffffffff },
  },
});
const checks = new Map<string, ValidateFunction>();

/** What the standard's own schema finds wrong with a message for a vehicle; empty when nothing, or when the schemas are absent. */
export function deviations(topic: string, payload: Uint8Array, key: 'actions' | 'instantActions' = 'actions'): readonly string[] {
  const read = readTopic(topic);
  if (!read.ok || SKIPPED !== false) return [];
  const message = JSON.parse(new TextDecoder().decode(payload)) as Record<string, unknown>;
  // The dialect of a vehicle may want another name of one member: the schema is asked about the standard's.
  if (read.value.kind === 'instantActions' && key !== 'actions') {
    message['actions'] = message[key];
    delete message[key];
  }
  const check = checkOf(VERSIONS[String(message['version'])]!, read.value.kind);
  return check(message) ? [] : (check.errors ?? []).map(({ instancePath, message: text }) => `${topic}${instancePath} ${text}`);
}

function checkOf(version: string, kind: string): ValidateFunction {
  const name = `${version}/${kind}`;
  const known = checks.get(name);
  if (known) return known;
  const text = readFileSync(join(FOLDER, version, `${kind}.schema`), 'utf8').replace(/,(\s*[}\]])/g, '$1');
  const check = ajv.compile({ ...(JSON.parse(text) as object), $id: name });
  checks.set(name, check);
  return check;
}
