import { choosePlace } from '@estiba/yard';
import type { Visitor } from '@estiba/terminal';
import type { Context } from '../desks/context.ts';
import { blockCosts } from './block-costs.ts';

/** Phase 9: road trucks at the gate are let in: with a place for the box they bring, or to where the box they fetch stands. */
export function serveVisitors(context: Context): void {
  for (const visitor of context.state.visitors.values()) {
    if (visitor.phase === 'at-gate') serve(context, visitor);
  }
}

function serve(context: Context, visitor: Visitor): void {
  const { state, ground, yard, needs } = context;
  if (visitor.purpose === 'collect') {
    context.ask('serveVisitor', { visitor: visitor.id, toYard: null, reasons: [] });
    return;
  }
  const container = state.units.get(visitor.box)?.container;
  if (container === undefined) return;
  const place = choosePlace(yard.map, {
    isForty: container.sizeType.lengthFt > 20,
    isLive: container.reefer?.isActive === true,
    neededAt: needs.neededAt(visitor.box),
    neededAtOf: (box) => needs.neededAt(box),
    blocks: blockCosts(context, ground.site.quay.length / 2),
    nearBay: null,
    not: null,
  });
  if (place.ok) context.ask('serveVisitor', { visitor: visitor.id, toYard: place.value.position, reasons: place.value.reasons });
}
