import type { Question } from '@estiba/control';
import type { Call, ContainerId, VesselProfile } from '@estiba/port';

/** What a draft was begun from, as text: the call as the planner sees it, without the ship's profile, which is known by its name. */
export function questionText({ call, ashore, leftOut }: Question, vessel: string): string {
  const { vessel: _profile, yard, openLids, tanks, ...rest } = call;
  return JSON.stringify({
    form: 1,
    vessel,
    call: { ...rest, yard: [...yard], tanks: [...tanks], openLids: [...(openLids ?? [])] },
    ashore: [...ashore],
    leftOut,
  });
}

interface Written {
  readonly vessel: string;
  readonly call: Omit<Call, 'vessel' | 'yard' | 'tanks' | 'openLids'> & {
    readonly yard: ConstructorParameters<typeof Map<ContainerId, never>>[0];
    readonly tanks: readonly (readonly [string, never])[];
    readonly openLids: readonly string[];
  };
  readonly ashore: readonly ContainerId[];
  readonly leftOut: Question['leftOut'];
}

/** Reads what `questionText` wrote. Throws where the ship's profile is gone or the text is none of ours. */
export function readQuestion(text: string, vesselOf: (name: string) => VesselProfile): Question {
  const { vessel, call, ashore, leftOut } = JSON.parse(text) as Written;
  return {
    call: {
      ...call,
      vessel: vesselOf(vessel),
      yard: new Map(call.yard),
      tanks: new Map(call.tanks),
      openLids: new Set(call.openLids),
    },
    ashore: new Set(ashore),
    leftOut,
  };
}
