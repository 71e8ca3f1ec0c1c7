import { renamed } from '../../json/choice.ts';
import { type Codec, defaulted, mapped, object, optional, required, unsaid } from '../../json/codec.ts';
import { identifier, list, number, text } from '../../json/values.ts';
import type { Dialect } from '../dialect.ts';
import type { Envelope, Factsheet, LoadSet, PhysicalParameters, TypeSpecification } from '../words/factsheet.ts';
import { features, type Features } from './factsheet-features.ts';
import { limits } from './factsheet-limits.ts';
import { demanded, say } from './version.ts';
import { zoneType } from './zone.ts';

/** The factsheet as the wire nests it. */
interface Sheet extends Pick<Factsheet, 'type' | 'physical' | 'limits'> {
  readonly features: Features;
  readonly geometry: Pick<Factsheet, 'envelopes'>;
  readonly loads: Pick<Factsheet, 'loadPositions' | 'loadSets'>;
}

/** Parts that fleet control has no use for (wheels, shapes in space, network) are not read. */
export const factsheet = (dialect: Dialect): Codec<Factsheet> =>
  mapped(
    object<Sheet>({
      type: required('typeSpecification', typeSpecification(dialect)),
      physical: required('physicalParameters', physicalParameters(dialect)),
      limits: required('protocolLimits', limits(dialect)),
      features: required('protocolFeatures', features(dialect)),
      geometry: required(
        say(dialect, 'agvGeometry', 'mobileRobotGeometry'),
        object<Sheet['geometry']>({ envelopes: defaulted('envelopes2d', list(envelope(dialect)), []) }),
      ),
      loads: required(
        'loadSpecification',
        object<Sheet['loads']>({
          loadPositions: defaulted('loadPositions', list(identifier), []),
          loadSets: defaulted('loadSets', list(loadSet(dialect)), []),
        }),
      ),
    }),
    ({ features: all, geometry, loads, ...rest }) => ({ ...rest, ...all, ...geometry, ...loads }),
    ({ optionalParameters, actions, envelopes, loadPositions, loadSets, ...rest }) => ({
      ...rest,
      features: { optionalParameters, actions },
      geometry: { envelopes },
      loads: { loadPositions, loadSets },
    }),
  );

const KINEMATICS = { DIFFERENTIAL: 'DIFF', OMNIDIRECTIONAL: 'OMNI', THREE_WHEEL: 'THREEWHEEL' };
const NAVIGATION = { FREELY_NAVIGATING: 'AUTONOMOUS' };

const typeSpecification = (dialect: Dialect): Codec<TypeSpecification> =>
  object<TypeSpecification>({
    seriesName: required('seriesName', text),
    description: optional('seriesDescription', text),
    kinematics: required(say(dialect, 'agvKinematic', 'mobileRobotKinematics'), say(dialect, renamed(identifier, KINEMATICS), identifier)),
    vehicleClass: required(say(dialect, 'agvClass', 'mobileRobotClass'), identifier),
    maxLoadMass: required(say(dialect, 'maxLoadMass', 'maximumLoadMass'), number({ minimum: 0 })),
    localizationTypes: required('localizationTypes', list(identifier)),
    navigationTypes: required('navigationTypes', list(say(dialect, renamed(identifier, NAVIGATION), identifier))),
    supportedZones: say(dialect, unsaid(undefined), optional('supportedZones', list(zoneType))),
  });

function physicalParameters(dialect: Dialect): Codec<PhysicalParameters> {
  const speed = number(say(dialect, {}, { minimum: 0 }));
  const minHeight = say(dialect, 'heightMin', 'minimumHeight');
  return object<PhysicalParameters>({
    minSpeed: required(say(dialect, 'speedMin', 'minimumSpeed'), speed),
    maxSpeed: required(say(dialect, 'speedMax', 'maximumSpeed'), speed),
    minAngularSpeed: say(dialect, unsaid(undefined), optional('minimumAngularSpeed', speed)),
    maxAngularSpeed: say(dialect, unsaid(undefined), optional('maximumAngularSpeed', speed)),
    maxAcceleration: required(say(dialect, 'accelerationMax', 'maximumAcceleration'), speed),
    maxDeceleration: required(say(dialect, 'decelerationMax', 'maximumDeceleration'), number()),
    minHeight: dialect.version === '2.1' ? optional(minHeight, number()) : demanded(minHeight, number()),
    maxHeight: required(say(dialect, 'heightMax', 'maximumHeight'), number()),
    width: required('width', number()),
    length: required('length', number()),
  });
}

const point = object<{ x: number; y: number }>({ x: required('x', number()), y: required('y', number()) });

const envelope = (dialect: Dialect): Codec<Envelope> =>
  object<Envelope>({
    name: required(say(dialect, 'set', 'envelope2dId'), identifier),
    vertices: required(say(dialect, 'polygonPoints', 'vertices'), list(point)),
    description: optional('description', text),
  });

function loadSet(dialect: Dialect): Codec<LoadSet> {
  const extent = number();
  const most = number(say(dialect, {}, { minimum: 0 }));
  return object<LoadSet>({
    name: required('setName', identifier),
    loadType: required('loadType', identifier),
    loadPositions: optional('loadPositions', list(identifier)),
    dimensions: optional(
      'loadDimensions',
      object<NonNullable<LoadSet['dimensions']>>({
        length: required('length', extent),
        width: required('width', extent),
        height: optional('height', extent),
      }),
    ),
    maxWeight: optional(say(dialect, 'maxWeight', 'maximumWeight'), most),
    maxSpeed: optional(say(dialect, 'agvSpeedLimit', 'maximumSpeed'), most),
    maxAcceleration: optional(say(dialect, 'agvAccelerationLimit', 'maximumAcceleration'), most),
    maxDeceleration: optional(say(dialect, 'agvDecelerationLimit', 'maximumDeceleration'), number()),
    pickTime: optional('pickTime', most),
    dropTime: optional('dropTime', most),
    description: optional('description', text),
  });
}
