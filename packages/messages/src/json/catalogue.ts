import { type Reason, reason } from '@estiba/base';

/**
 * Why a message of a machine was refused, or how it departs from its standard, in a sentence with advice. `{name}` stands for a parameter.
 * A code without a sentence here cannot be given.
 */
export const MACHINE_MESSAGES = {
  'json.size': 'The message has {size} bytes; {limit} are taken at the most. Maybe the machine repeats itself or was taken over.',
  'json.utf8': 'The message ({size} bytes) is no UTF-8. Maybe it is packed, encrypted or in another character set.',
  'json.syntax': 'The message ({size} characters) is no JSON; it begins "{text}". Maybe it was cut off on the way.',
  'json.missing': '{path} is missing. Maybe the machine speaks another version; choose its dialect.',
  'json.null': '{path} is null. Maybe the machine says so what it does not know; choose a dialect that lets nulls pass.',
  'json.type': '{path} is {value}, not of type {type}. Maybe the machine speaks another version; choose its dialect.',
  'json.too-great': '{path} is {value}, which is beyond what a number of type {type} can hold exactly. Maybe a counter ran over.',
  'json.range': '{path} is {value}, outside {range}. Maybe the unit is another.',
  'json.length': '{path} has {length} characters; {limit} are taken at the most. Maybe a text stands where a name belongs.',
  'json.characters':
    '{path} holds what no store can keep (NUL, half a surrogate, a number without end): {value}. Maybe the machine has a fault.',
  'json.members': '{path} has {count} members; {minimum} to {limit} are taken. Maybe the machine never clears the list.',
  'json.depth': '{path} is nested more than {limit} deep. Maybe the machine has a fault.',
  'json.choice': '{path} is {value}, none of: {choices}. Maybe the machine speaks another version; choose its dialect.',
  'json.timestamp': '{path} is {value}, no point in time of ISO 8601 with its zone. Maybe choose a dialect that takes it for UTC.',
  'json.spelling':
    '{path} is spelled {value}; its version has: {choices}. It was understood. Maybe choose another version for this machine.',
  'json.zone': '{path} is {value}, a time without zone; it was taken for UTC. Maybe set the machine’s clock to UTC.',
  'json.assumed': '{path} is not said; what its dialect takes for granted was put there. Maybe ask its maker for an update.',
  'vda.edge-ends': 'The edge {value} ({path}) has no node before or after it in the sequence ({sequenceId}). Maybe nodes were left out.',
  'vda.version-lacks': 'VDA 5050 {version} has no message {kind}. Maybe the vehicle is registered under an older version than it speaks.',
  'vda.topic.levels': 'The topic "{topic}" has {levels} levels instead of five. Maybe another prefix is set at the vehicle.',
  'vda.topic.level': '"{value}" cannot be the {level} in a topic. Maybe leave out blanks, /, +, # and $.',
  'vda.topic.kind': 'A topic of version {version} cannot end in "{kind}". Maybe its name is written otherwise.',
  'vda.topic.version':
    'A topic cannot have the version "{version}", only v2 or v3. Maybe the vehicle speaks VDA 5050 1.1, which is not spoken here.',
  'vda.too-many': '{path} has {count} members; this vehicle takes {limit}. Maybe send the order in parts.',
  'vda.too-long': '{path} has {length} characters; this vehicle takes {limit}. Maybe shorten the names of the site.',
  'vda.not-numerical': '{path} is "{value}"; this vehicle takes digits only. Maybe map names to numbers in its dialect.',
  'vda.action-unknown': '{path}: this vehicle has no action {action} for {scope}. Maybe its factsheet is out of date.',
  'vda.action-blocking': '{path}: the action {action} cannot be {blockingType} on this vehicle, only: {allowed}.',
  'vda.parameter-missing': '{path}: the action {action} needs the parameter {key}. Maybe set it in the vehicle’s dialect.',
  'crane.position': '{path} has a place along the rails without a height, or the other way round. Maybe one of the two sensors is silent.',
  'crane.topic': '"{topic}" is no topic of the job-control profile. Maybe its version, kind or name is written otherwise.',
  'crane.topic.name':
    '"{name}" cannot stand in a topic: letters, digits and _ . : - only, 64 at the most. Maybe rename it in the site file.',
} as const;

export type MachineCode = keyof typeof MACHINE_MESSAGES;

/** A reason under a code that has a sentence. */
export const machineReason = (code: MachineCode, params: Reason['params']): Reason => reason(code, params);

/** A refusal or a deviation in an English sentence with advice. */
export function explainMachineReason({ code, params }: Reason): string {
  const sentence = Object.hasOwn(MACHINE_MESSAGES, code) ? MACHINE_MESSAGES[code as MachineCode] : code;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '?'));
}
