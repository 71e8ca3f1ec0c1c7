import { named } from '../../json/choice.ts';
import { type Codec, type Field, object, optional, required, unsaid } from '../../json/codec.ts';
import { integer } from '../../json/values.ts';
import type { Dialect } from '../dialect.ts';
import type { VehicleConnection, Visualization } from '../words/state.ts';
import { intermediatePath, plannedPath, positionName, vehiclePosition, velocity } from './path.ts';
import { demanded, say } from './version.ts';

/** HIBERNATING is unknown before 3.0; such a vehicle is ONLINE and silent. */
export const connection = (dialect: Dialect): Codec<VehicleConnection> =>
  object<VehicleConnection>({
    state: required(
      'connectionState',
      named<VehicleConnection['state']>(
        {
          ONLINE: 'ONLINE',
          OFFLINE: 'OFFLINE',
          CONNECTION_BROKEN: say(dialect, 'CONNECTIONBROKEN', 'CONNECTION_BROKEN'),
          HIBERNATING: say(dialect, 'ONLINE', 'HIBERNATING'),
        },
        { CONNECTIONBROKEN: 'CONNECTION_BROKEN', CONNECTION_BROKEN: 'CONNECTION_BROKEN', HIBERNATING: 'HIBERNATING' },
      ),
    ),
  });

export function visualization(dialect: Dialect): Codec<Visualization> {
  const fromThree = <Word>(field: Field<Word | undefined>) => say(dialect, unsaid(undefined), field);
  return object<Visualization>({
    referenceStateHeaderId: fromThree(demanded('referenceStateHeaderId', integer())),
    position: optional(positionName(dialect), vehiclePosition(dialect)),
    velocity: optional('velocity', velocity),
    plannedPath: fromThree(optional('plannedPath', plannedPath(dialect))),
    intermediatePath: fromThree(optional('intermediatePath', intermediatePath)),
  });
}
