import type { BayProfile, VesselProfile } from '@estiba/port';
import type { Speaker } from '../words/speaker.ts';
import { textTable } from './text-table.ts';

/** A ship's profile in words: one line that it is sound and what was assumed; whole, her bays and limits as well. */
export function vesselText(vessel: VesselProfile, words: Speaker, isWhole: boolean): string {
  const plugs = vessel.bays.reduce((sum, bay) => sum + bay.stacks.reduce((inBay, stack) => inBay + stack.plugs.length, 0), 0);
  const sound = words.say('vessel.sane', {
    name: vessel.name,
    teu: vessel.particulars.teu,
    bays: vessel.bays.length,
    holds: vessel.holds.length,
    plugs,
  });
  const origin = `${words.say(`assumed.${vessel.origin.kind}`)} ${vessel.origin.note}`;
  const assumed =
    vessel.assumed.length === 0
      ? [words.say('assumed.nothing')]
      : [words.say('vessel.assumed'), ...vessel.assumed.map((line) => `  - ${line}`)];
  return [sound, origin, ...(isWhole ? whole(vessel, words) : []), ...assumed].join('\n');
}

function whole({ particulars, bays, limits }: VesselProfile, words: Speaker): string[] {
  const heads = [
    words.say('profile.bay'),
    words.say('value.hold'),
    ...(['deck', 'hold'] as const).flatMap((level) => [
      `${words.say(`value.${level}`)}: ${words.say('show.rows')}`,
      words.say('show.tiers'),
    ]),
    words.say('show.plugs'),
  ];
  const ends = (level: 'deck' | 'hold', bay: BayProfile): number[] => {
    const stacks = bay.stacks.filter((stack) => stack.level === level);
    return [stacks.length, Math.max(0, ...stacks.map((stack) => stack.tiers))];
  };
  const rows = bays.map((bay) => [
    bay.number,
    bay.hold ?? '–',
    ...ends('deck', bay),
    ...ends('hold', bay),
    bay.stacks.reduce((sum, stack) => sum + stack.plugs.length, 0),
  ]);
  const { loa, lpp, beam, depth, maxDraft } = particulars;
  return [
    words.say('show.particulars', { loa, lpp, beam, depth, draft: maxDraft }),
    words.say('show.limits', {
      minGm: Math.max(...limits.minGm.map(({ gm }) => gm)),
      maxGm: limits.maxGm,
      minTrim: limits.minTrim,
      maxTrim: limits.maxTrim,
      list: limits.maxList,
    }),
    ...textTable([heads, ...rows]),
  ];
}
