import { CATALOGUE } from '@estiba/messages';
import { siteReasons } from './site-reasons.ts';
import { voyageReasons } from './voyage-reasons.ts';

/** What was found in the inputs: in messages (their own catalogue), in the call's files, in a ship's profile, in a site. */
export const inputReasons = {
  ...CATALOGUE,
  ...siteReasons,
  ...voyageReasons,
  'call.no-slot': '{id} stands nowhere in the bay plan; it is not in the plan. Maybe it is not aboard, or its place was left out.',
  'call.slot-not-on-ship':
    '{id} stands at {slot}, which the ship does not have for a box of {length}′. Maybe a digit is wrong, or the profile is of another ship.',
  'call.aboard-already':
    '{id} is to be loaded but is aboard already; it stays where it is. Maybe it is to be restowed, or one number is wrong.',
  'call.port-not-called':
    '{boxes} {boxes|box|boxes} aboard for {pod}, where the ship does not call; they stay aboard. Maybe the rotation lacks that port.',
  'call.rotation-guessed': 'The order of the next ports is a guess, the port with most boxes first: {rotation}. Maybe give --rotation.',
  'call.ship-generated': 'There is no profile of the ship: a generated one of {class} TEU stands in for her.',
  'call.ship-inferred': 'There is no profile of the ship: one was inferred from {boxes} boxes in her bay plan ({teu} TEU).',
  'call.work-start-assumed': 'When work starts is not said; {start} was taken.',
  'call.rolled': '{id} is rolled to a later ship.',
  'yard.no-column': 'The yard list has no column {columns}; it was not used.',
  'yard.line': 'Line {line} of the yard list is no position: "{text}". Maybe a column is missing.',
  'yard.taken': '{id} stands at {position}, as line {first} does; it was set aside. Maybe one tier is wrong.',
  'yard.not-there': '{boxes} {boxes|box|boxes} of the load list {boxes|stands|stand} nowhere in the yard list.',
  'infer.no-boxes':
    'No box of {plans} {plans|bay plan|bay plans} ({boxes} boxes) has a slot that can be. Maybe the plan is for another ship or cut off.',
  'iso6346.form': '{id} is no container number (ISO 6346).',
  'iso6346.category': '{id} has the category letter {category}, which ISO 6346 does not know.',
  'iso6346.check-digit': 'The check digit of {id} is {given} but should be {expected}.',
  'profile.form': '{path}: {value}. {advice}',
  'profile.more': '… and {count} more.',
  'profile.ascending': '{path}: {value} is out of order. {advice}',
  'profile.bay-order': '{path}: {value} is out of order. {advice}',
  'profile.density': '{path}: {value} is no density of sea water. {advice}',
  'profile.displacement': '{path}: {value} does not agree with the sections. {advice}',
  'profile.draft': '{path}: {value} cannot be. {advice}',
  'profile.hold-missing': '{path}: the hold is not named. {advice}',
  'profile.hold-unknown': '{path}: there is no hold {value}. {advice}',
  'profile.length': '{path}: {value} cannot be. {advice}',
  'profile.lid-bay': '{path}: there is no bay {value}. {advice}',
  'profile.lid-unknown': '{path}: there is no lid {value}. {advice}',
  'profile.lightship': '{path}: the empty ship weighs {value} t. {advice}',
  'profile.limit': '{path}: {value} is no limit that can be kept. {advice}',
  'profile.negative': '{path}: {value} is below 0. {advice}',
  'profile.no-use': '{path}: {value} takes no box. {advice}',
  'profile.odd-bay': '{path}: {value} does not fit an odd bay. {advice}',
  'profile.repeated': '{path}: {value} comes twice. {advice}',
  'profile.row': '{path}: row {value} does not fit its side. {advice}',
  'profile.span': '{path}: {value} is no span. {advice}',
  'profile.stack-repeated': '{path}: {value} comes twice. {advice}',
  'profile.stacks-overlap': '{path}: {value} overlaps another stack. {advice}',
  'profile.table': '{path}: {value} does not fit the table. {advice}',
  'profile.tank': '{path}: {value} does not fit the tank. {advice}',
  'profile.tier': '{path}: tier {value} does not fit its level. {advice}',
  'profile.visibility': '{path}: {value} cannot be. {advice}',
} as const;
