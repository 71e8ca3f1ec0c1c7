/** What changes after it was first told, and why it cannot: places and times of calls, load lists, queues, boxes that were mixed up. */
export const changeReasons = {
  'box.named-twice': '{box} is named twice.',
  'box.not-listed': '{box} is not on the load list.',
  'box.on-other-list': '{box} is on the load list of call {call}. Maybe cancel it there first.',
  'box.other-length': '{box} is {length}′ long and {other} {wanted}′: neither can stand where the other does.',
  'call.goes-before': 'Call {call} would go before she comes.',
  'call.in-the-past': 'That is {minutes} {minutes|minute|minutes} ago: call {call} cannot be given a time that has passed.',
  'call.moved-meanwhile':
    'Somebody gave call {call} another place or time meanwhile: her bow is to lie at {bow} m. Maybe look again and repeat.',
  'crane.all-stand':
    '{crane} has lines begun in bay {bay} of call {call}, and for {minutes} {minutes|minute|minutes} no machine has done anything for that call. Maybe look which box each line waits for, and ask for a new plan.',
  'crane.no-truck-place':
    '{crane} has lines in bay {bay} of call {call}, at quay metre {metre}, and no place there for a truck. Maybe give the bay to another crane, or berth her elsewhere.',
  'crane.no-yard-place': '{crane} stands: the yard has no place for {boxes} of call {call}, bay {bay}. Maybe clear some blocks.',
  'exception.crane-goes-on': '{crane} goes on.',
  'plan.boxes-exchanged': '{by} found {one} and {other} in each other’s place.',
  'plan.call-moved': '{by} gave the call another place or time.',
  'plan.list-changed': '{by} changed the load list: {added} added, {cancelled} cancelled.',
  'queue.not-paused': 'The queue of {crane} at call {call} is not paused.',
  'queue.paused': 'The queue of {crane} at call {call} is paused: no further line is begun. Maybe resume it.',
  'queue.paused-by-person': 'A person paused it.',
} as const;
