/** Why a call is planned anew, or cannot be. */
export const planningReasons = {
  'plan.asked-for': '{by} asked for a new plan.',
  'plan.awaited': 'A new plan of call {call} is awaited; nothing is started by the old one.',
  'plan.box-gone': '{box} is no longer here to be loaded: {at}.',
  'plan.box-held': '{box} is on hold ({hold}) and its line has not begun.',
  'plan.box-released': '{box} was left out and can be loaded now.',
  'plan.crane-back': '{crane} can work again.',
  'plan.crane-out': '{crane} has been out of work for {minutes} {minutes|minute|minutes} with work left ({why}).',
  'plan.lists-came': '{by} gave the lists of the call.',
  'plan.cranes-changed': '{by} gave the call other cranes: {cranes}.',
  'plan.failed': 'Call {call} could not be planned: {problem} Maybe change its cranes or its list, then ask for a plan again.',
  'plan.outdated':
    'Plan {plan} was made for call {call} as it stood at revision {basis}; it is at {revision} now. Maybe ask for a plan again.',
} as const;
