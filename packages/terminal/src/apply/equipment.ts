import type { Reason } from '@estiba/base';
import type { Appliers } from './handlers.ts';

export type EquipmentEvent =
  | 'terminalOpened'
  | 'equipmentReported'
  | 'equipmentBarred'
  | 'equipmentCleared'
  | 'windReported'
  | 'berthClosed'
  | 'berthOpened';

export const equipmentAppliers: Appliers<EquipmentEvent> = {
  terminalOpened: (state, { site, equipment }) => {
    state.site = site;
    for (const { id, kind, block, home } of equipment) {
      state.equipment.set(id, {
        id,
        kind,
        block,
        home,
        technical: 'red',
        operational: 'offline',
        link: 'never',
        barred: null,
        cell: null,
        route: null,
        holding: [],
        steps: [],
        past: [],
        load: null,
        charge: null,
        call: null,
      });
    }
  },
  equipmentReported: (state, { id, technical, operational, link, charge, stopsAtBase, load }) => {
    const machine = state.equipment.get(id);
    if (machine === undefined) return;
    if (technical !== undefined) machine.technical = technical;
    if (operational !== undefined) machine.operational = operational;
    if (link !== undefined) machine.link = link;
    if (charge !== undefined) machine.charge = charge;
    if (stopsAtBase !== undefined) machine.stopsAtBase = stopsAtBase;
    if (load !== undefined) machine.load = load;
  },
  equipmentBarred: (state, { id, reason }) => {
    const machine = state.equipment.get(id);
    if (machine !== undefined) machine.barred = reason;
  },
  equipmentCleared: (state, { id }) => {
    const machine = state.equipment.get(id);
    if (machine !== undefined) machine.barred = null;
  },
  windReported: (state, { isStopped }) => {
    state.isWindStopped = isStopped;
  },
  berthClosed: (state, { berth, reason }) => {
    state.closedBerths.add(berth);
    if (isSwell(reason)) state.closedBySwell.add(berth);
    else state.closedBySwell.delete(berth);
  },
  berthOpened: (state, { berth }) => {
    state.closedBerths.delete(berth);
    state.closedBySwell.delete(berth);
  },
};

/** Is it the mast that closed the berth? */
export const isSwell = ({ code }: Reason): boolean => code === 'quay.swell';
