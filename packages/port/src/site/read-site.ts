import { type Result, refuse, succeed } from '@estiba/base';
import { Compile } from 'typebox/compile';
import { atMost, formReasons } from '../form/form-reasons.ts';
import { checkBlocks } from './check/check-blocks.ts';
import { checkCells } from './check/check-cells.ts';
import { checkCurves } from './check/check-curves.ts';
import { checkEquipment } from './check/check-equipment.ts';
import { checkFigures } from './check/check-figures.ts';
import { checkLanes } from './check/check-lanes.ts';
import { checkQuay } from './check/check-quay.ts';
import { compileLanes } from './lanes/compile-lanes.ts';
import { Site } from './site.ts';

let compiled: ReturnType<typeof Compile<typeof Site>> | null = null;

/**
 * Takes any value, read from JSON, for a site: first its form by the schema, then whether its parts agree with each other, last whether
 * its lanes, compiled, carry traffic. Every reason names `path` (JSON pointer), `value` and `advice`; codes begin with `site.`. Never throws.
 */
export function readSite(value: unknown): Result<Site> {
  compiled ??= Compile(Site);
  if (!compiled.Check(value)) return refuse(...atMost(formReasons('site.form', compiled.Errors(value), value), 'site.more'));
  const layout = [...checkFigures(value), ...checkQuay(value), ...checkBlocks(value), ...checkLanes(value)];
  if (layout.length > 0) return refuse(...atMost(layout, 'site.more'));
  const graph = compileLanes(value);
  const cells = checkCells(value, graph);
  const reasons = [...cells, ...(cells.length === 0 ? checkCurves(value, graph) : []), ...checkEquipment(value, graph)];
  return reasons.length === 0 ? succeed(value) : refuse(...atMost(reasons, 'site.more'));
}
