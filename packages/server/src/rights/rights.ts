import type { CommandType } from '@estiba/terminal';
import type { Role } from './roles.ts';

/** Commands that people give. All others come from machines and from the standing policies, and no person may send them. */
export const personCommands = [
  'openTerminal',
  'takeInventory',
  'announceCall',
  'listCall',
  'rescheduleCall',
  'changeLoadList',
  'berthCall',
  'acceptPlan',
  'requestPlan',
  'pauseQueue',
  'resumeQueue',
  'sailCall',
  'placeHold',
  'releaseHold',
  'reportWeight',
  'recordPlace',
  'exchangeBoxes',
  'assignCranes',
  'barEquipment',
  'clearEquipment',
  'takeException',
  'handBackException',
  'resolveException',
  'cancelJob',
  'closeBerth',
  'openBerth',
] as const satisfies readonly CommandType[];
export type PersonCommand = (typeof personCommands)[number];

export type Right = 'read' | 'editDraft' | 'tendAlarms' | 'readMetrics' | 'readAudit' | 'administerUsers' | PersonCommand;

/** What each role may do beyond the roles it includes: the one place where this is said. */
const table: Readonly<Record<Role, { readonly includes: readonly Role[]; readonly may: readonly Right[] }>> = {
  viewer: { includes: [], may: ['read'] },
  planner: {
    includes: ['viewer'],
    may: [
      'editDraft',
      'tendAlarms',
      'announceCall',
      'listCall',
      'rescheduleCall',
      'changeLoadList',
      'acceptPlan',
      'requestPlan',
      'assignCranes',
      'pauseQueue',
      'resumeQueue',
      'placeHold',
      'reportWeight',
    ],
  },
  controller: {
    includes: ['viewer'],
    may: [
      'tendAlarms',
      'rescheduleCall',
      'berthCall',
      'requestPlan',
      'pauseQueue',
      'resumeQueue',
      'sailCall',
      'placeHold',
      'releaseHold',
      'reportWeight',
      'recordPlace',
      'exchangeBoxes',
      'barEquipment',
      'takeException',
      'handBackException',
      'resolveException',
      'cancelJob',
      'closeBerth',
      'openBerth',
    ],
  },
  engineer: { includes: ['planner', 'controller'], may: ['clearEquipment', 'openTerminal', 'takeInventory', 'readMetrics', 'readAudit'] },
  administrator: { includes: ['engineer'], may: ['administerUsers'] },
};

export function rightsOf(role: Role): ReadonlySet<Right> {
  const { includes, may } = table[role];
  return new Set([...may, ...includes.flatMap((included) => [...rightsOf(included)])]);
}

const rights = new Map<Role, ReadonlySet<Right>>((Object.keys(table) as Role[]).map((role) => [role, rightsOf(role)]));

export function hasRight(role: Role, right: Right): boolean {
  return rights.get(role)!.has(right);
}

/** Roles that may do this, least first: for the advice of a refusal. */
export function rolesWith(right: Right): Role[] {
  return [...rights].filter(([, held]) => held.has(right)).map(([role]) => role);
}
