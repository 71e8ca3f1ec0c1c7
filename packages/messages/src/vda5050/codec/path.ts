import { type Codec, object, optional, required, under } from '../../json/codec.ts';
import { timestamp } from '../../json/timestamp.ts';
import { boolean, identifier, integer, list, number } from '../../json/values.ts';
import type { Dialect } from '../dialect.ts';
import type { ControlPoint, Trajectory } from '../words/order.ts';
import type { PlannedPath, VehiclePosition, Velocity, Waypoint } from '../words/state.ts';
import { angle, demanded, say } from './version.ts';

const knotVector = list(number({ minimum: 0, maximum: 1 }));

/** Before 3.0 neither degree nor knots may be left out. */
export function trajectory(dialect: Dialect): Codec<Trajectory> {
  const degree = integer(dialect.version === '2.0' ? {} : { minimum: 1 });
  return object<Trajectory>({
    degree: say(dialect, demanded('degree', degree), optional('degree', degree)),
    knotVector: say(dialect, demanded('knotVector', knotVector), optional('knotVector', knotVector)),
    controlPoints: required(
      'controlPoints',
      list(
        object<ControlPoint>({
          x: required('x', number()),
          y: required('y', number()),
          weight: optional('weight', number(say(dialect, { minimum: 0 }, {}))),
        }),
      ),
    ),
  });
}

export const vehiclePosition = (dialect: Dialect): Codec<VehiclePosition> =>
  object<VehiclePosition>({
    x: required('x', number()),
    y: required('y', number()),
    theta: required('theta', angle),
    mapId: required('mapId', identifier),
    isLocalized: required(say(dialect, 'positionInitialized', 'localized'), boolean),
    localizationScore: optional('localizationScore', number({ minimum: 0, maximum: 1 })),
    deviationRange: optional('deviationRange', number(say(dialect, {}, { minimum: 0 }))),
  });

/** Under which name a position stands in state and visualization. */
export const positionName = (dialect: Dialect): string => say(dialect, 'agvPosition', 'mobileRobotPosition');

export const velocity: Codec<Velocity> = object<Velocity>({
  vx: optional('vx', number()),
  vy: optional('vy', number()),
  omega: optional('omega', number()),
});

export const plannedPath = (dialect: Dialect): Codec<PlannedPath> =>
  object<PlannedPath>({
    trajectory: required('trajectory', trajectory(dialect)),
    traversedNodes: optional('traversedNodes', list(identifier)),
  });

const polyline = list(
  object<Waypoint>({
    x: required('x', number()),
    y: required('y', number()),
    theta: optional('theta', angle),
    eta: required('eta', timestamp),
  }),
);

export const intermediatePath: Codec<readonly Waypoint[]> = under('polyline', polyline);
