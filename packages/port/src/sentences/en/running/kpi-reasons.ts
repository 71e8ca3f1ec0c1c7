/** What each KPI counts. */
export const kpiReasons = {
  'kpi.gross-moves':
    'Boxes over the ship’s rail (a twin lift two, a lid none), by the hours from a crane’s first order at a call to its last one done.',
  'kpi.net-moves':
    'As gross, by the same hours without those in which the crane was red, barred, silent or not under the terminal’s command, or the wind stopped the quay.',
  'kpi.crane-waits': 'Time cranes stood at the handover before the truck was there, as a share of gross crane hours.',
  'kpi.berth': 'Boxes over the ship’s rail, by the hours from alongside to complete, all cranes together.',
  'kpi.truck-turn': 'Time of road trucks from the gate in to the gate out, on average of those that left.',
  'kpi.empty-drive': 'Metres the terminal’s trucks drove without a box, as a share of all they drove.',
  'kpi.rehandles': 'Boxes dug out in the yard, by boxes fetched from it for a ship or a road truck.',
  'kpi.on-plan': 'Lines of work queues done within fifteen minutes of the end the plan had for them, as a share of all done.',
  'kpi.exceptions': 'Questions put to people, by the hour.',
  'kpi.too-many-slices': 'More than {most} slices. Maybe ask for a shorter time, or by shift.',
} as const;
