import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { VdaTopicKind, VdaVersion } from '../../equipment.ts';
import { sharedFile } from '../shared-data.ts';

const FOLDERS: Readonly<Record<VdaVersion, string>> = { '2.0': 'release-2.0.0', '2.1': '2.1.0', '3.0': 'dev-3.0.1' };

/** RFC 3339. */
const DATE_TIME = /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

export const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: { 'date-time': DATE_TIME, uint32: { type: 'number', validate: (value: number) => value >= 0 && value <= 0xffffffff } },
});

/** The check that the standard's own schema makes; null where the shared data folder is absent. One published file has a trailing comma. */
export function published(version: VdaVersion, kind: VdaTopicKind): ValidateFunction | null {
  const bytes = sharedFile(`vda5050/${FOLDERS[version]}/${kind}.schema`);
  if (bytes === null) return null;
  const schema = JSON.parse(
    Buffer.from(bytes)
      .toString()
      .replace(/,(\s*[}\]])/g, '$1'),
  ) as object;
  return ajv.compile({ ...schema, $id: `${version}/${kind}` });
}
