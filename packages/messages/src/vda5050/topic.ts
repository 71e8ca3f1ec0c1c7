import { refuse, type Result, succeed } from '@estiba/base';
import { machineReason } from '../json/catalogue.ts';
import type { VdaVersion } from './words/header.ts';

/** What is said on the topics of one vehicle (VDA 5050 3.0, 4.3); the last two from 3.0 on. */
export const VDA_TOPICS = ['order', 'instantActions', 'state', 'visualization', 'connection', 'factsheet', 'zoneSet', 'responses'] as const;

export type VdaTopicKind = (typeof VDA_TOPICS)[number];

/** How a vehicle is addressed: `uagv/v2/KIT/0001`. */
export interface VehicleAddress {
  /** `uagv` by custom before 3.0, `vda5050` from then on. */
  readonly interfaceName: string;
  readonly majorVersion: 'v2' | 'v3';
  readonly manufacturer: string;
  readonly serialNumber: string;
}

/** The address under the interface name that is customary for that version. */
export function vehicleAddress(version: VdaVersion, manufacturer: string, serialNumber: string): VehicleAddress {
  const isThree = version === '3.0';
  return { interfaceName: isThree ? 'vda5050' : 'uagv', majorVersion: isThree ? 'v3' : 'v2', manufacturer, serialNumber };
}

/**
 * The topic, or why there can be none: a level must not be empty, be longer than 128 characters, or hold `/`, `+`, `#`, `$`, control
 * characters or half surrogates, and a serial number holds only letters, digits and `_ . : -` (4.2).
 */
export function topicOf(vehicle: VehicleAddress, kind: VdaTopicKind): Result<string> {
  const refusals = [
    ...checkLevel('interfaceName', vehicle.interfaceName),
    ...checkLevel('manufacturer', vehicle.manufacturer),
    ...checkLevel('serialNumber', vehicle.serialNumber, SERIAL),
  ];
  if (vehicle.majorVersion === 'v2' && isOfThree(kind))
    refusals.push(machineReason('vda.topic.kind', { kind, version: vehicle.majorVersion }));
  if (refusals.length > 0) return refuse(...refusals);
  return succeed(`${vehicle.interfaceName}/${vehicle.majorVersion}/${vehicle.manufacturer}/${vehicle.serialNumber}/${kind}`);
}

/** Whose topic it is and what is said there. */
export function readTopic(topic: string): Result<{ readonly vehicle: VehicleAddress; readonly kind: VdaTopicKind }> {
  const levels = topic.length > MAX_TOPIC ? [] : topic.split('/');
  const [interfaceName = '', majorVersion = '', manufacturer = '', serialNumber = '', last = ''] = levels;
  if (levels.length !== 5) return refuse(machineReason('vda.topic.levels', { topic: topic.slice(0, MAX_TOPIC), levels: levels.length }));
  const kind = VDA_TOPICS.find((name) => name === last);
  if (kind === undefined)
    return refuse(machineReason('vda.topic.kind', { kind: last.slice(0, MAX_LEVEL), version: majorVersion.slice(0, 8) }));
  if (majorVersion !== 'v2' && majorVersion !== 'v3')
    return refuse(machineReason('vda.topic.version', { version: majorVersion.slice(0, 8) }));
  const vehicle: VehicleAddress = { interfaceName, majorVersion, manufacturer, serialNumber };
  const known = topicOf(vehicle, kind);
  return known.ok ? succeed({ vehicle, kind }) : known;
}

const MAX_LEVEL = 128;
const MAX_TOPIC = 4 * (MAX_LEVEL + 1) + 16;
/** Neither what MQTT keeps for itself nor control characters. */
const LEVEL = /^[^/+#$\p{Cc}\p{Cs}]+$/u;
const SERIAL = /^[A-Za-z0-9_.:-]+$/;

function checkLevel(level: string, value: string, allowed: RegExp = LEVEL) {
  if (value.length <= MAX_LEVEL && allowed.test(value)) return [];
  return [machineReason('vda.topic.level', { level, value: value.slice(0, MAX_LEVEL) })];
}

const isOfThree = (kind: VdaTopicKind): boolean => kind === 'zoneSet' || kind === 'responses';
