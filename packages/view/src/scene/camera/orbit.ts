/** A camera that looks at a point of the site from around it. Angles in radians: azimuth counter-clockwise from x to where the camera is, elevation up from the ground. */
export interface Orbit {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly distance: number;
  readonly azimuth: number;
  readonly elevation: number;
}

const NEAREST = 12;
const FARTHEST = 3000;
const LOWEST = 0.06;
const HIGHEST = Math.PI / 2 - 0.02;

export const fieldOfView = (45 * Math.PI) / 180;

/** Where the camera is. */
export function eyeOf({ x, y, z, distance, azimuth, elevation }: Orbit): { readonly x: number; readonly y: number; readonly z: number } {
  const flat = distance * Math.cos(elevation);
  return { x: x + flat * Math.cos(azimuth), y: y + flat * Math.sin(azimuth), z: z + distance * Math.sin(elevation) };
}

/** What stands on the ground is no higher than this [m]. */
const HIGH = 40;
/** A picture is filled up to this share of its half width and half height. */
const FILLED = 0.94;

/** All of a part of the site from the sea, as the control room looks at it: as near as it is seen whole. */
export function overview(
  { x0, y0, x1, y1 }: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number },
  aspect: number,
): Orbit {
  const corners = [x0, x1].flatMap((x) => [y0, y1].flatMap((y) => [0, HIGH].map((z) => [x, y, z] as const)));
  const from = (y: number, distance: number): Orbit => ({ x: (x0 + x1) / 2, y, z: 0, distance, azimuth: -Math.PI / 2, elevation: 0.55 });
  /** As far as the lowest and the highest point of the picture are alike far from its middle. */
  const middle = (distance: number): Orbit =>
    from(
      halved(y0, y1, (y) => {
        const ups = corners.map((corner) => shareOf(from(y, distance), corner, aspect)[1]);
        return Math.min(...ups) + Math.max(...ups) < 0;
      }),
      distance,
    );
  return middle(
    halved(NEAREST, FARTHEST, (distance) => {
      const orbit = middle(distance);
      return corners.every((corner) => shareOf(orbit, corner, aspect).every((share) => Math.abs(share) <= FILLED));
    }),
  );
}

/** The least number between two from which on something is true, near enough. */
function halved(low: number, high: number, isTrue: (number: number) => boolean): number {
  let [from, to] = [low, high];
  for (let turn = 0; turn < 24; turn++) {
    const number = (from + to) / 2;
    if (isTrue(number)) to = number;
    else from = number;
  }
  return to;
}

/** Where a point is in the picture: -1 to 1 from left to right and from below to above. */
function shareOf(orbit: Orbit, [x, y, z]: readonly [number, number, number], aspect: number): readonly [number, number] {
  const [cos, sin] = [Math.cos(orbit.azimuth), Math.sin(orbit.azimuth)];
  const [low, high] = [Math.cos(orbit.elevation), Math.sin(orbit.elevation)];
  const [dx, dy, dz] = [x - orbit.x, y - orbit.y, z - orbit.z];
  const towards = dx * cos + dy * sin;
  const depth = orbit.distance - towards * low - dz * high;
  const scale = 1 / (Math.max(1, depth) * Math.tan(fieldOfView / 2));
  return [((dy * cos - dx * sin) * scale) / aspect, (dz * low - towards * high) * scale];
}

export const turned = (orbit: Orbit, azimuth: number, elevation: number): Orbit => ({
  ...orbit,
  azimuth: orbit.azimuth + azimuth,
  elevation: Math.max(LOWEST, Math.min(HIGHEST, orbit.elevation + elevation)),
});

export const nearer = (orbit: Orbit, factor: number): Orbit => ({
  ...orbit,
  distance: Math.max(NEAREST, Math.min(FARTHEST, orbit.distance / factor)),
});

/** Moves what is looked at: so far to the right and away from the camera, on the ground [m]. */
export function moved(orbit: Orbit, right: number, away: number): Orbit {
  const [cos, sin] = [Math.cos(orbit.azimuth), Math.sin(orbit.azimuth)];
  return { ...orbit, x: orbit.x - right * sin - away * cos, y: orbit.y + right * cos - away * sin };
}

/** Looks at a point, everything else kept: to follow a machine. */
export const lookingAt = (orbit: Orbit, x: number, y: number, z: number): Orbit => ({ ...orbit, x, y, z });

/** Metres of the ground for a pixel of the picture, at what is looked at. */
export const metresPerPixel = ({ distance }: Pick<Orbit, 'distance'>, height: number): number =>
  (2 * distance * Math.tan(fieldOfView / 2)) / height;

const TURN = Math.PI / 24;
const ZOOM = 1.2;
const STEP = 0.08;

/** What a key does: arrows move, with shift they turn, plus and minus come nearer and go farther; null where it means nothing here. */
export function byOrbitKey(orbit: Orbit, key: string, isShift: boolean): Orbit | null {
  const step = STEP * orbit.distance;
  const arrows: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, 1],
    ArrowDown: [0, -1],
  };
  const arrow = arrows[key];
  if (arrow !== undefined)
    return isShift ? turned(orbit, arrow[0] * TURN, arrow[1] * TURN) : moved(orbit, arrow[0] * step, arrow[1] * step);
  if (key === '+' || key === '=') return nearer(orbit, ZOOM);
  return key === '-' ? nearer(orbit, 1 / ZOOM) : null;
}
