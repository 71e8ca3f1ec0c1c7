import { type ColourMode, entry } from '../colour-mode.ts';
import { entriesFor } from '../legend.ts';

/** What becomes of the box at this call. */
export const moveMode: ColourMode = {
  id: 'move',
  prepare: ({ facts, theme }) => ({
    legend: [
      entry('move.stays', theme.plain, 'plain', ''),
      entry('move.load', theme.wheel[2]!, 'diagonal', 'L'),
      entry('move.discharge', theme.wheel[4]!, 'horizontal', 'D'),
      entry('move.restow', theme.wheel[1]!, 'cross', 'R'),
    ],
    classOf: (box) => facts.move?.[box] ?? 0,
  }),
};

/** Which crane takes it; the number in the crane's list is the label (`labelOf`), not a class. */
export const craneMode: ColourMode = {
  id: 'crane',
  prepare: ({ facts, theme }) => ({
    legend: [entry('crane.none', theme.plain, 'plain', ''), ...entriesFor(facts.cranes ?? [], theme.wheel, (name) => name)],
    classOf: (box) => 1 + (facts.crane?.[box] ?? -1),
  }),
};

/** What breaks a rule, and what should be looked at. */
export const violationMode: ColourMode = {
  id: 'violations',
  prepare: ({ facts, theme }) => ({
    legend: [
      entry('violation.none', theme.plain, 'plain', ''),
      entry('violation.warning', theme.warn, 'diagonal', '!'),
      entry('violation.broken', theme.bad, 'cross', '!!'),
    ],
    classOf: (box) => facts.violation?.[box] ?? 0,
  }),
};
