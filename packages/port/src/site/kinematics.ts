import Type from 'typebox';
import { positive } from './layout.ts';

const closed = { additionalProperties: false } as const;

/** A duration known by its shortest, most frequent and longest value: a triangular distribution. */
export const Triangular = Type.Object(
  {
    low: Type.Number({ description: 'Shortest [s]', minimum: 0, maximum: 1_000_000 }),
    mode: Type.Number({ description: 'Most frequent [s]', minimum: 0, maximum: 1_000_000 }),
    high: Type.Number({ description: 'Longest [s]', minimum: 0, maximum: 1_000_000 }),
  },
  closed,
);

const seconds = (description: string) => Type.Number({ description: `${description} [s]`, minimum: 0, maximum: 100_000 });
const spread = Type.Number({
  description: 'Standard deviation of a factor with mean 1 on every driving, hoisting and fixed time of the machine',
  minimum: 0,
  maximum: 1,
});

/** A ship-to-shore crane: from its speeds and fixed times a cycle follows by the distances of the move. */
export const StsKinematics = Type.Object(
  {
    hoistLadenMetresPerMinute: positive('Hoist with the safe load [m/min]; lighter boxes go faster'),
    hoistEmptyMetresPerMinute: positive('Hoist with an empty spreader [m/min]'),
    trolleyMetresPerMinute: positive('Trolley [m/min]'),
    gantryMetresPerMinute: positive('Along the quay [m/min]'),
    alignSeconds: seconds('Bring the spreader over the corner castings, where no truck is'),
    lockSeconds: seconds('Close the twistlocks and prove it'),
    unlockSeconds: seconds('Open the twistlocks and prove it'),
    clearSeconds: seconds('Raise the spreader clear of truck or stack'),
    gantryStartSeconds: seconds('Raise boom alarm, free the rail, start and stop along the quay'),
    /** Over a truck: align and land; lowering from safe height, the twistlocks and raising come on top. */
    handoverSeconds: Triangular,
    hatchCoverSeconds: Triangular,
    spread,
  },
  closed,
);

/** A rail-mounted gantry over a block. */
export const ArmgKinematics = Type.Object(
  {
    gantryMetresPerMinute: positive('Along the block [m/min]'),
    trolleyMetresPerMinute: positive('Across the block [m/min]'),
    hoistLadenMetresPerMinute: positive('Hoist with a box [m/min]'),
    hoistEmptyMetresPerMinute: positive('Hoist with an empty spreader [m/min]'),
    liftHeightMetres: positive('Spreader at its highest above ground [m]'),
    pickSeconds: seconds('Align, close and prove the twistlocks'),
    setSeconds: seconds('Align, open and prove the twistlocks'),
    /** Over a truck: align and land; lowering from safe height, the twistlocks and raising come on top. */
    handoverSeconds: Triangular,
    spread,
  },
  closed,
);

/** A driverless truck with one load place of two TEU. */
export const TruckKinematics = Type.Object(
  {
    lengthMetres: Type.Number({ description: 'Length over all [m]', minimum: 5, maximum: 30 }),
    widthMetres: Type.Number({ description: 'Width over all [m]', minimum: 1, maximum: 6 }),
    speedMetresPerSecond: positive('On a straight, where the lane allows it [m/s]'),
    corneringMetresPerSecond: positive('Turning from one lane into another [m/s]'),
    pocketMetresPerSecond: positive('Into and out of a pocket [m/s]'),
    pocketWays: Type.Optional(
      Type.Union([Type.Literal('curved'), Type.Literal('straight')], {
        description:
          'How trucks take the way between a lane and a pocket: in a curve that begins and ends along the lane (as when left out), or straight from node to node, turning at its ends',
      }),
    ),
    accelerationMetresPerSecondSquared: positive('Speeding up [m/s²]'),
    decelerationMetresPerSecondSquared: positive('Slowing down in service [m/s²]'),
    positioningSeconds: Triangular,
    payloadTonnes: positive('Load at the most [t]'),
    batteryKilowattHours: positive('Battery [kWh]'),
    drivingKilowattHoursPerKilometre: positive('Taken by driving [kWh/km]'),
    standingKilowatts: positive('Taken while standing [kW]'),
    chargingKilowatts: positive('Given by a charger [kW]'),
    spread,
  },
  closed,
);

export const LashingKinematics = Type.Object(
  {
    lashSecondsPerBox: Triangular,
    unlashSecondsPerBox: Triangular,
    coneSecondsPerBox: Triangular,
  },
  closed,
);

export const Kinematics = Type.Object(
  { sts: StsKinematics, armg: ArmgKinematics, truck: TruckKinematics, lashing: LashingKinematics },
  closed,
);

export type Triangular = Type.Static<typeof Triangular>;
export type StsKinematics = Type.Static<typeof StsKinematics>;
export type ArmgKinematics = Type.Static<typeof ArmgKinematics>;
export type TruckKinematics = Type.Static<typeof TruckKinematics>;
export type LashingKinematics = Type.Static<typeof LashingKinematics>;
export type Kinematics = Type.Static<typeof Kinematics>;
