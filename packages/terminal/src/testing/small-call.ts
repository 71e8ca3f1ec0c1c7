import type { Ground } from '../ground.ts';
import { PerfectWorld } from './perfect-world.ts';
import { announcement, box, lidLine, line, slot, yard } from './words.ts';

/**
 * A call of ten boxes with all that may come: a lid, twins both ways, a box buried in the yard, one shifted aboard, one restowed by way of the
 * quay.
 */
export function smallCall(ground: Ground, trucks = 2): PerfectWorld {
  const world = new PerfectWorld(ground);
  world.open(trucks);
  world.must('takeInventory', {
    units: [
      { container: box('LOAD0000001'), position: yard('Y1', 2, 1, 1) },
      { container: box('OVER0000001'), position: yard('Y1', 2, 1, 2) },
      { container: box('LOAD0000002', '22G1'), position: yard('Y1', 1, 2, 1) },
      { container: box('LOAD0000003', '22G1'), position: yard('Y2', 1, 1, 1) },
    ],
  });
  world.must('announceCall', announcement());
  world.must('listCall', {
    call: 'C1',
    arrival: [
      { container: box('DECK0000001'), slot: slot(2, 0, 82) },
      { container: box('DISC0000001'), slot: slot(2, 0, 2) },
      { container: box('DISC0000002', '22G1'), slot: slot(1, 1, 2) },
      { container: box('DISC0000003', '22G1'), slot: slot(3, 1, 2) },
      { container: box('STAY0000001'), slot: slot(6, 0, 82) },
      { container: box('REST0000001'), slot: slot(6, 1, 82) },
    ],
    loadList: [box('LOAD0000001'), box('LOAD0000002', '22G1'), box('LOAD0000003', '22G1')],
  });
  world.must('berthCall', { call: 'C1' });
  world.must('assignCranes', { call: 'C1', cranes: ['QC1'] });
  world.must('acceptPlan', {
    call: 'C1',
    plan: 'P1',
    leftOut: [],
    queues: [
      {
        crane: 'QC1',
        instructions: [
          line('restow-off', 2, ['DECK0000001', slot(2, 0, 82)]),
          lidLine('open-lid', 2, 'L2'),
          line('discharge', 2, ['DISC0000001', slot(2, 0, 2)]),
          line('discharge', 2, ['DISC0000002', slot(1, 1, 2)], ['DISC0000003', slot(3, 1, 2)]),
          line('load', 2, ['LOAD0000001', slot(2, 0, 2)]),
          line('load', 2, ['LOAD0000002', slot(1, 2, 2)], ['LOAD0000003', slot(3, 2, 2)]),
          lidLine('close-lid', 2, 'L2'),
          line('restow-on', 2, ['DECK0000001', slot(2, 1, 82)]),
          line('restow-off', 6, ['REST0000001', slot(6, 1, 82)]),
          line('restow-on', 6, ['REST0000001', slot(6, 2, 82)]),
        ],
      },
    ],
  });
  world.toYard.push([yard('Y2', 2, 3, 1)], [yard('Y2', 2, 4, 1)], [yard('Y1', 1, 5, 1), yard('Y2', 1, 5, 1)]);
  world.must('shiftInYard', { box: box('OVER0000001').id, to: yard('Y1', 2, 6, 1), kind: 'yard-shift', reasons: [] });
  for (const bay of [2, 6]) world.must('lashBay', { call: 'C1', bay, does: 'unlash', reasons: [] });
  return world;
}
