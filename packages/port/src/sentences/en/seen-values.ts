/** Words of what the screens show of jobs, boxes and road trucks. */
export const seenValues = {
  'value.lift': 'lift',
  'value.receive': 'receive',
  'value.lid': 'move lid',
  'value.admit': 'let pass',
  'value.empty': 'empty',
  'value.live': 'plugged reefer',
  'value.out-of-gauge': 'out of gauge',
  'value.verified': 'VGM known',
  'value.reefer-hold': 'held: reefer',
  'value.in-job': 'in a job',
  'value.at-gate': 'at the gate',
  'value.inside': 'on its way inside',
  'value.at-exchange': 'at its place',
  'value.leaving': 'leaving',
} as const;
