import type { Reason } from '@estiba/base';
import { machineReason } from '../json/catalogue.ts';
import { told } from './codec/action.ts';
import type { Dialect } from './dialect.ts';
import type { Factsheet, SupportedAction } from './words/factsheet.ts';
import type { FleetOrder, InstantActions, VdaAction } from './words/order.ts';

type Scope = SupportedAction['scopes'][number];

/** Why a vehicle would not take this order, by its own factsheet (7.10): lists and names too long for it, actions it does not know. Empty: it would. */
export function orderMisfits(order: FleetOrder, sheet: Factsheet, dialect: Dialect): readonly Reason[] {
  const { arrays } = sheet.limits;
  return [
    ...tooMany('order.nodes', order.nodes.length, arrays['order.nodes']),
    ...tooMany('order.edges', order.edges.length, arrays['order.edges']),
    ...badName('order.orderId', order.orderId, sheet),
    ...order.nodes.flatMap((node, at) => [
      ...badName(`order.nodes[${at}].nodeId`, node.nodeId, sheet),
      ...tooMany(`order.nodes[${at}].actions`, node.actions.length, arrays['node.actions']),
      ...node.actions.flatMap((action, i) => actionMisfits(`order.nodes[${at}].actions[${i}]`, action, 'NODE', sheet, dialect)),
    ]),
    ...order.edges.flatMap((edge, at) => [
      ...badName(`order.edges[${at}].edgeId`, edge.edgeId, sheet),
      ...tooMany(`order.edges[${at}].actions`, edge.actions.length, arrays['edge.actions']),
      ...edge.actions.flatMap((action, i) => actionMisfits(`order.edges[${at}].actions[${i}]`, action, 'EDGE', sheet, dialect)),
    ]),
  ];
}

/** The same of instant actions. */
export const instantActionMisfits = ({ actions }: InstantActions, sheet: Factsheet, dialect: Dialect): readonly Reason[] => [
  ...tooMany('instantActions', actions.length, sheet.limits.arrays.instantActions),
  ...actions.flatMap((action, at) => actionMisfits(`instantActions[${at}]`, action, 'INSTANT', sheet, dialect)),
];

function tooMany(path: string, count: number, limit = 0): Reason[] {
  return limit >= 1 && count > limit ? [machineReason('vda.too-many', { path, count, limit })] : [];
}

function badName(path: string, value: string, { limits: { strings } }: Factsheet): Reason[] {
  const limit = strings.id ?? 0;
  return [
    ...(limit >= 1 && value.length > limit ? [machineReason('vda.too-long', { path, length: value.length, limit })] : []),
    ...(strings.idNumericalOnly === true && !/^\d+$/.test(value) ? [machineReason('vda.not-numerical', { path, value })] : []),
  ];
}

function actionMisfits(path: string, action: VdaAction, scope: Scope, sheet: Factsheet, dialect: Dialect): Reason[] {
  const known = sheet.actions.find(({ actionType, scopes }) => actionType === action.actionType && scopes.includes(scope));
  if (known === undefined) return [machineReason('vda.action-unknown', { path, action: action.actionType, scope })];
  const parameters = told(action.parameters, dialect.actionParameters[action.actionType]);
  return [
    ...badName(`${path}.actionId`, action.actionId, sheet),
    ...tooMany(`${path}.actionParameters`, parameters.length, sheet.limits.arrays['actions.actionsParameters']),
    ...badBlocking(path, action, scope, known),
    ...missingParameters(path, { ...action, parameters }, known),
  ];
}

/** Instant actions block nothing, whatever is said. */
function badBlocking(path: string, { actionType: action, blockingType }: VdaAction, scope: Scope, known: SupportedAction): Reason[] {
  const allowed = known.blockingTypes ?? [];
  if (scope === 'INSTANT' || allowed.length === 0 || allowed.includes(blockingType)) return [];
  return [machineReason('vda.action-blocking', { path, action, blockingType, allowed: allowed.join(', ') })];
}

function missingParameters(path: string, action: VdaAction, { parameters = [] }: SupportedAction): Reason[] {
  const given = new Set(action.parameters.map(({ key }) => key));
  return parameters
    .filter(({ key, isOptional }) => isOptional !== true && !given.has(key))
    .map(({ key }) => machineReason('vda.parameter-missing', { path, action: action.actionType, key }));
}
