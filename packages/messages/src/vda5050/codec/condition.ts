import { named, oneOf } from '../../json/choice.ts';
import { assumed, type Codec, defaulted, mapped, object, optional, required, unsaid } from '../../json/codec.ts';
import { boolean, identifier, list, number, text } from '../../json/values.ts';
import type { Dialect } from '../dialect.ts';
import type { ActionState, ActionStatus, Battery, ErrorLevel, Information, Reference, Safety, VehicleError } from '../words/state.ts';
import { actionType } from './action.ts';
import { clamped, say } from './version.ts';

/** RETRIABLE is unknown before 3.0; PAUSED, which waits for somebody too, stands for it. */
const actionStatus = (dialect: Dialect): Codec<ActionStatus> =>
  named<ActionStatus>({
    WAITING: 'WAITING',
    INITIALIZING: 'INITIALIZING',
    RUNNING: 'RUNNING',
    PAUSED: 'PAUSED',
    FINISHED: 'FINISHED',
    FAILED: 'FAILED',
    RETRIABLE: say(dialect, 'PAUSED', 'RETRIABLE'),
  });

export const actionState = (dialect: Dialect): Codec<ActionState> =>
  object<ActionState>({
    actionId: required('actionId', identifier),
    actionType: optional('actionType', actionType(dialect)),
    description: optional(say(dialect, 'actionDescription', 'actionDescriptor'), text),
    status: required('actionStatus', actionStatus(dialect)),
    resultDescription: optional(say(dialect, 'resultDescription', 'actionResult'), text),
  });

/** Vehicles report a little over full and a little under empty. */
const percent = clamped(0, 100);
/** 2.0 has whole per cents of health. */
const wholePercent: Codec<number> = mapped(
  percent,
  (inner) => inner,
  (word) => Math.round(word),
);

export const battery = (dialect: Dialect): Codec<Battery> =>
  object<Battery>({
    charge: required(say(dialect, 'batteryCharge', 'stateOfCharge'), percent),
    charging: required('charging', boolean),
    reach: optional(say(dialect, 'reach', 'range'), number({ minimum: 0 })),
    voltage: optional('batteryVoltage', number()),
    current: say(dialect, unsaid(undefined), optional('batteryCurrent', number())),
    health: optional('batteryHealth', dialect.version === '2.0' ? wholePercent : percent),
  });

const reference = (key: string, value: string): Codec<Reference> =>
  object<Reference>({ key: required(key, identifier), value: required(value, text) });

const references = (name: string) => defaulted(name, list(reference('referenceKey', 'referenceValue')), []);

/** Before 3.0 there are two levels; URGENT lets the vehicle go on, as WARNING does, CRITICAL does not. */
const errorLevel = (dialect: Dialect): Codec<ErrorLevel> =>
  named<ErrorLevel>(
    {
      WARNING: 'WARNING',
      FATAL: 'FATAL',
      URGENT: say(dialect, 'WARNING', 'URGENT'),
      CRITICAL: say(dialect, 'FATAL', 'CRITICAL'),
    },
    { URGENT: 'URGENT', CRITICAL: 'CRITICAL' },
  );

export const vehicleError = (dialect: Dialect): Codec<VehicleError> =>
  object<VehicleError>({
    type:
      dialect.assumed.errorType === undefined
        ? required('errorType', identifier)
        : assumed('errorType', identifier, dialect.assumed.errorType),
    level: required('errorLevel', errorLevel(dialect)),
    description: optional('errorDescription', text),
    hint: dialect.version === '2.0' ? unsaid(undefined) : optional('errorHint', text),
    references: references('errorReferences'),
  });

export const information = (dialect: Dialect): Codec<Information> =>
  object<Information>({
    type: required('infoType', identifier),
    level: required('infoLevel', oneOf(['INFO', 'DEBUG'] as const)),
    description: optional(say(dialect, 'infoDescription', 'infoDescriptor'), text),
    references: references('infoReferences'),
  });

/** AUTOACK, an emergency stop that ends by itself, is gone in 3.0; MANUAL, which does not, stands for it. */
export const safety = (dialect: Dialect): Codec<Safety> =>
  object<Safety>({
    emergencyStop: required(
      say(dialect, 'eStop', 'activeEmergencyStop'),
      named<Safety['emergencyStop']>({ NONE: 'NONE', MANUAL: 'MANUAL', REMOTE: 'REMOTE', AUTOACK: say(dialect, 'AUTOACK', 'MANUAL') }),
    ),
    fieldViolation: required('fieldViolation', boolean),
  });
