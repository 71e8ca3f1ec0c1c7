import { type Result, refuse, succeed } from '@estiba/base';
import { atMost, formReasons, Triangular, type Site } from '@estiba/port';
import Type from 'typebox';
import { Compile } from 'typebox/compile';
import { type Reason, reason } from '@estiba/base';

const closed = { additionalProperties: false } as const;
const at = Type.Number({ description: 'After the day began [s]', minimum: 0 });
const duration = Type.Number({ description: 'How long it lasts [s]', exclusiveMinimum: 0 });
const machine = Type.String({ description: 'Name of a crane, truck or gang', minLength: 1 });
const box = Type.String({ description: 'Number of a box', minLength: 1 });
const share = Type.Number({ minimum: 0, maximum: 1 });

/** Something that goes wrong at a given time. */
export const Fault = Type.Union([
  Type.Object({ kind: Type.Literal('breakdown'), machine, at, for: duration }, closed),
  Type.Object({ kind: Type.Literal('lostConnection'), machine, at, for: duration }, closed),
  /** The twistlocks of the spreader do not move for so long, the next time they are to. */
  Type.Object({ kind: Type.Literal('stuckTwistlock'), machine, at, for: duration }, closed),
  /** From then on a truck drives what was only announced to it, as some makes do. */
  Type.Object({ kind: Type.Literal('drivesHorizon'), machine, at }, closed),
  /** Two boxes of one block and one length stand in each other's place. */
  Type.Object({ kind: Type.Literal('wrongBox'), box, with: box, at }, closed),
  /** The box weighs more than was declared, or less [kg]. */
  Type.Object({ kind: Type.Literal('weightMismatch'), box, addKg: Type.Number(), at }, closed),
  Type.Object({ kind: Type.Literal('windStop'), gust: Type.Number({ description: '[m/s]', minimum: 0 }), at, for: duration }, closed),
  Type.Object({ kind: Type.Literal('swell'), height: Type.Number({ description: '[m]', minimum: 0 }), at, for: duration }, closed),
  /** Shares of all messages that are lost, come twice, or are overtaken. */
  Type.Object({ kind: Type.Literal('messages'), drop: share, duplicate: share, reorder: share, at, for: duration }, closed),
]);

const rate = Type.Object({ perMachineHour: Type.Number({ minimum: 0, maximum: 60 }), seconds: Triangular }, closed);

/** What goes wrong in a day: at given times, and by chance. */
export const FaultScript = Type.Object(
  {
    format: Type.Literal('estiba-faults/1'),
    faults: Type.Array(Fault),
    random: Type.Optional(
      Type.Object({ breakdown: Type.Optional(rate), lostConnection: Type.Optional(rate), stuckTwistlock: Type.Optional(rate) }, closed),
    ),
  },
  { ...closed, $id: 'https://estiba.dev/schema/faults-1.json', title: 'Estiba fault script' },
);

export type Fault = Type.Static<typeof Fault>;
export type FaultScript = Type.Static<typeof FaultScript>;
export type FaultRate = Type.Static<typeof rate>;

let compiled: ReturnType<typeof Compile<typeof FaultScript>> | null = null;

/** Takes any value, read from JSON, for a fault script of a site. Codes begin with `faults.`. Never throws. */
export function readFaultScript(value: unknown, site: Site): Result<FaultScript> {
  compiled ??= Compile(FaultScript);
  if (!compiled.Check(value)) return refuse(...atMost(formReasons('faults.form', compiled.Errors(value), value), 'faults.more'));
  const unknown = unknownMachines(value, site);
  return unknown.length === 0 ? succeed(value) : refuse(...atMost(unknown, 'faults.more'));
}

function unknownMachines({ faults }: FaultScript, { equipment }: Site): Reason[] {
  const lists = [equipment.sts, equipment.armg, equipment.trucks, equipment.lashingGangs];
  const known = new Set(lists.flatMap((list) => list.map(({ id }) => id)));
  return faults.flatMap((fault, i) =>
    !('machine' in fault) || known.has(fault.machine)
      ? []
      : [
          reason('faults.machine', {
            path: `/faults/${i}/machine`,
            value: fault.machine,
            advice: 'Maybe the machine is of another site, or not in service.',
          }),
        ],
  );
}
