import type {
  ActionState,
  Factsheet,
  FleetOrder,
  InstantActions,
  OrderEdge,
  OrderNode,
  SupportedAction,
  VdaAction,
  VdaTopicKind,
  VdaVersion,
  VehicleConnection,
  VehicleState,
  Visualization,
} from '../../equipment.ts';

/** What is left of words once a version has said them: the list of all that it cannot say, written apart from the codecs. */
export function said(kind: VdaTopicKind, word: unknown, version: VdaVersion): unknown {
  const isThree = version === '3.0';
  switch (kind) {
    case 'order':
      return order(word as FleetOrder, version);
    case 'instantActions':
      return { actions: (word as InstantActions).actions.map((one) => instant(one, version)) };
    case 'state':
      return isThree ? stateOfThree(word as VehicleState) : stateOfTwo(word as VehicleState, version);
    case 'connection':
      return (word as VehicleConnection).state === 'HIBERNATING' && !isThree ? { state: 'ONLINE' } : word;
    case 'visualization':
      return isThree ? word : without(word as Visualization, 'referenceStateHeaderId', 'plannedPath', 'intermediatePath');
    case 'factsheet':
      return factsheet(word as Factsheet, version);
    default:
      return word;
  }
}

function without<Word extends object>(word: Word, ...keys: (keyof Word)[]): Partial<Word> {
  const left = { ...word };
  for (const key of keys) delete left[key];
  return left;
}

function action(word: VdaAction, version: VdaVersion): Partial<VdaAction> {
  if (version === '3.0') return word;
  return { ...without(word, 'retriable'), blockingType: word.blockingType === 'SINGLE' ? 'HARD' : word.blockingType };
}

const instant = (word: VdaAction, version: VdaVersion) =>
  version === '3.0' ? { ...without(word, 'retriable'), blockingType: 'NONE' } : action(word, version);

function order(word: FleetOrder, version: VdaVersion): unknown {
  const isThree = version === '3.0';
  return {
    ...(isThree ? without(word, 'zoneSetId') : word),
    nodes: word.nodes.map((one) => node(one, version)),
    edges: word.edges.map((one) => edge(one, version)),
  };
}

function node(word: OrderNode, version: VdaVersion): unknown {
  const deviation = word.position?.allowedDeviationXY;
  const isEllipse = version !== '3.0' && typeof deviation === 'object';
  const position = isEllipse ? { ...word.position, allowedDeviationXY: Math.min(deviation.a, deviation.b) } : word.position;
  return {
    ...word,
    ...(position === undefined ? {} : { position }),
    actions: word.actions.map((one) => action(one, version)),
  };
}

function edge(word: OrderEdge, version: VdaVersion): unknown {
  const actions = word.actions.map((one) => action(one, version));
  if (version === '3.0' || word.corridor === undefined) return { ...word, actions };
  if (version === '2.0') return { ...without(word, 'corridor'), actions };
  return { ...word, corridor: without(word.corridor, 'releaseRequired', 'releaseLossBehavior'), actions };
}

const stateOfThree = (word: VehicleState) => ({
  ...without(word, 'zoneSetId'),
  safety: { ...word.safety, emergencyStop: word.safety.emergencyStop === 'AUTOACK' ? 'MANUAL' : word.safety.emergencyStop },
});

const LEVELS = { WARNING: 'WARNING', URGENT: 'WARNING', CRITICAL: 'FATAL', FATAL: 'FATAL' };

function stateOfTwo(word: VehicleState, version: VdaVersion): unknown {
  const isFirst = version === '2.0';
  const { health } = word.battery ?? {};
  return {
    ...without(word, 'plannedPath', 'intermediatePath'),
    actionStates: [...word.actionStates, ...word.instantActionStates, ...word.zoneActionStates].map(actionState),
    instantActionStates: [],
    zoneActionStates: [],
    battery: {
      ...without(word.battery ?? ({} as NonNullable<VehicleState['battery']>), 'current'),
      ...(isFirst && health !== undefined ? { health: Math.round(health) } : {}),
    },
    operatingMode: ['STARTUP', 'INTERVENED'].includes(word.operatingMode) ? 'MANUAL' : word.operatingMode,
    errors: word.errors.map((one) => ({ ...(isFirst ? without(one, 'hint') : one), level: LEVELS[one.level] })),
    maps: isFirst ? [] : word.maps,
    zoneSets: [],
    zoneRequests: [],
    edgeRequests: [],
  };
}

const actionState = (word: ActionState) => ({ ...word, status: word.status === 'RETRIABLE' ? 'PAUSED' : word.status });

function factsheet(word: Factsheet, version: VdaVersion): unknown {
  const isThree = version === '3.0';
  return {
    ...word,
    type: isThree ? word.type : without(word.type, 'supportedZones'),
    physical: isThree ? word.physical : without(word.physical, 'minAngularSpeed', 'maxAngularSpeed'),
    limits: limits(word.limits, isThree),
    actions: word.actions.map((one) => (isThree ? supportedOfThree(one) : supportedOfTwo(one))),
  };
}

const limits = ({ strings, arrays, timing }: Factsheet['limits'], isThree: boolean) => ({
  strings: isThree ? without(strings, 'enumeration') : strings,
  arrays: isThree ? arrays : without(arrays, 'zoneSet.zones', 'state.instantActionStates', 'state.zoneActionStates'),
  timing,
});

const supportedOfTwo = (word: SupportedAction) => ({
  ...without(word, 'blockingTypes', 'pauseAllowed', 'cancelAllowed'),
  scopes: word.scopes.filter((scope) => scope !== 'ZONE'),
});

function supportedOfThree(word: SupportedAction): unknown {
  if (word.parameters === undefined) return word;
  return { ...word, parameters: word.parameters.map((one) => ({ ...one, type: one.type === 'FLOAT' ? 'NUMBER' : one.type })) };
}
