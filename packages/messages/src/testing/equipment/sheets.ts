import fc from 'fast-check';
import {
  ARRAY_LIMIT_KEYS,
  type ArrayLimits,
  type Factsheet,
  type LoadSet,
  type PhysicalParameters,
  type RequestResponse,
  type Responses,
  type StringLimits,
  type SupportedAction,
  type SupportedParameter,
  type TypeSpecification,
  type VdaAction,
  type Zone,
  type ZoneAction,
  type ZoneSet,
  type ZoneType,
} from '../../equipment.ts';
import { count, flag, id, instant, note, real, short, some } from './basics.ts';
import { action } from './orders.ts';

const plain = { noNullPrototype: true } as const;
const positive = real(0, 1e6);
const vertices = (minLength: number) => fc.array(fc.record({ x: real(), y: real() }, plain), { minLength, maxLength: 5 });

const ZONES: readonly ZoneType[] = [
  'BLOCKED',
  'LINE_GUIDED',
  'RELEASE',
  'COORDINATED_REPLANNING',
  'SPEED_LIMIT',
  'ACTION',
  'PRIORITY',
  'PENALTY',
  'DIRECTED',
  'BIDIRECTED',
];

const type = some<TypeSpecification>(
  {
    seriesName: note,
    description: note,
    kinematics: fc.constantFrom('DIFFERENTIAL', 'OMNIDIRECTIONAL', 'THREE_WHEEL'),
    vehicleClass: fc.constantFrom('FORKLIFT', 'CONVEYOR', 'TUGGER', 'CARRIER'),
    maxLoadMass: positive,
    localizationTypes: short(fc.constantFrom('NATURAL', 'REFLECTOR', 'RFID', 'DMC', 'SPOT', 'GRID')),
    navigationTypes: short(fc.constantFrom('PHYSICAL_LINE_GUIDED', 'VIRTUAL_LINE_GUIDED', 'FREELY_NAVIGATING')),
    supportedZones: short(fc.constantFrom(...ZONES)),
  },
  'seriesName',
  'kinematics',
  'vehicleClass',
  'maxLoadMass',
  'localizationTypes',
  'navigationTypes',
);

const physical = some<PhysicalParameters>(
  {
    minSpeed: positive,
    maxSpeed: positive,
    minAngularSpeed: positive,
    maxAngularSpeed: positive,
    maxAcceleration: positive,
    maxDeceleration: real(),
    minHeight: positive,
    maxHeight: positive,
    width: positive,
    length: positive,
  },
  'minSpeed',
  'maxSpeed',
  'maxAcceleration',
  'maxDeceleration',
  'minHeight',
  'maxHeight',
  'width',
  'length',
);

const strings = some<StringLimits>({
  message: count,
  topicSerial: count,
  topicElement: count,
  id: count,
  idNumericalOnly: flag,
  enumeration: count,
  loadId: count,
});
const arrays = fc.record(Object.fromEntries(ARRAY_LIMIT_KEYS.map((key) => [key, count])), {
  ...plain,
  requiredKeys: [],
}) as fc.Arbitrary<ArrayLimits>;
const timing = some(
  { minOrderInterval: positive, minStateInterval: positive, defaultStateInterval: positive, visualizationInterval: positive },
  'minOrderInterval',
  'minStateInterval',
);

const parameter = some<SupportedParameter>(
  {
    key: id,
    type: fc.constantFrom('BOOL', 'NUMBER', 'INTEGER', 'FLOAT', 'STRING', 'OBJECT', 'ARRAY'),
    description: note,
    isOptional: flag,
  },
  'key',
  'type',
);
const supported = some<SupportedAction>(
  {
    actionType: id,
    description: note,
    scopes: short(fc.constantFrom('INSTANT', 'NODE', 'EDGE', 'ZONE')),
    parameters: short(parameter),
    resultDescription: note,
    blockingTypes: short(fc.constantFrom('NONE', 'SOFT', 'SINGLE', 'HARD')),
    pauseAllowed: flag,
    cancelAllowed: flag,
  },
  'actionType',
  'scopes',
  'pauseAllowed',
  'cancelAllowed',
);

const loadSet = some<LoadSet>(
  {
    name: id,
    loadType: id,
    loadPositions: short(id),
    dimensions: some({ length: positive, width: positive, height: positive }, 'length', 'width'),
    maxWeight: positive,
    maxSpeed: positive,
    maxAcceleration: positive,
    maxDeceleration: real(),
    pickTime: positive,
    dropTime: positive,
    description: note,
  },
  'name',
  'loadType',
);

export const factsheet: fc.Arbitrary<Factsheet> = fc.record(
  {
    type,
    physical,
    limits: fc.record({ strings, arrays, timing }, plain),
    optionalParameters: short(
      some({ parameter: id, support: fc.constantFrom('SUPPORTED', 'REQUIRED'), description: note }, 'parameter', 'support'),
    ),
    actions: short(supported),
    envelopes: short(some({ name: id, vertices: vertices(0), description: note }, 'name', 'vertices')),
    loadPositions: short(id),
    loadSets: short(loadSet),
  },
  plain,
);

/** An action without its id. */
function anonymous(word: VdaAction): ZoneAction {
  const left: Partial<VdaAction> = { ...word };
  delete (left as { actionId?: string }).actionId;
  return left as ZoneAction;
}

const zoneActions = short(action.map(anonymous));
const outline = some({ zoneId: id, description: note, vertices: vertices(3) }, 'zoneId', 'vertices');
const kind = fc.oneof(
  fc.record({ type: fc.constantFrom('BLOCKED', 'LINE_GUIDED', 'COORDINATED_REPLANNING') }, plain),
  fc.record({ type: fc.constant('RELEASE'), releaseLossBehavior: fc.constantFrom('STOP', 'CONTINUE', 'EVACUATE') }, plain),
  fc.record({ type: fc.constant('SPEED_LIMIT'), maxSpeed: real() }, plain),
  fc.record({ type: fc.constant('ACTION'), entryActions: zoneActions, duringActions: zoneActions, exitActions: zoneActions }, plain),
  fc.record({ type: fc.constantFrom('PRIORITY', 'PENALTY'), factor: real(0, 1) }, plain),
  fc.record({ type: fc.constant('DIRECTED'), direction: real(), limitation: fc.constantFrom('SOFT', 'RESTRICTED', 'STRICT') }, plain),
  fc.record({ type: fc.constant('BIDIRECTED'), direction: real(), limitation: fc.constantFrom('SOFT', 'RESTRICTED') }, plain),
);
const zone = fc.tuple(outline, kind).map(([first, second]) => ({ ...first, ...second }) as Zone);

export const zoneSet: fc.Arbitrary<ZoneSet> = some<ZoneSet>(
  { zoneSetId: id, mapId: id, description: note, zones: short(zone) },
  'zoneSetId',
  'mapId',
  'zones',
);

const response = some<RequestResponse>(
  { requestId: id, grantType: fc.constantFrom('GRANTED', 'QUEUED', 'REVOKED', 'REJECTED'), leaseExpiry: instant },
  'requestId',
  'grantType',
);
export const responses: fc.Arbitrary<Responses> = fc.record({ responses: short(response) }, plain);
