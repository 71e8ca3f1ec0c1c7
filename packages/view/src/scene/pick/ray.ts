/** A ray in the frame of the site: from a point, in a direction [m]. */
export interface Ray {
  readonly from: readonly [number, number, number];
  readonly towards: readonly [number, number, number];
}

/** How far along the ray, in lengths of `towards`, it enters a box along the axes; null where it misses it. Inside: 0. */
export function enters(
  { from, towards }: Ray,
  least: readonly [number, number, number],
  greatest: readonly [number, number, number],
): number | null {
  let [near, far] = [0, Number.POSITIVE_INFINITY];
  for (let axis = 0; axis < 3; axis++) {
    const [origin, step] = [from[axis]!, towards[axis]!];
    if (step === 0) {
      if (origin < least[axis]! || origin > greatest[axis]!) return null;
      continue;
    }
    const [a, b] = [(least[axis]! - origin) / step, (greatest[axis]! - origin) / step];
    near = Math.max(near, Math.min(a, b));
    far = Math.min(far, Math.max(a, b));
  }
  return near <= far ? near : null;
}

/** The ray about an upright axis turned and moved so that a box turned by `heading` about (x, y) lies along the axes about the origin. */
export function intoFrame({ from, towards }: Ray, x: number, y: number, heading: number): Ray {
  const [cos, sin] = [Math.cos(heading), Math.sin(heading)];
  const [dx, dy] = [from[0] - x, from[1] - y];
  return {
    from: [dx * cos + dy * sin, dy * cos - dx * sin, from[2]],
    towards: [towards[0] * cos + towards[1] * sin, towards[1] * cos - towards[0] * sin, towards[2]],
  };
}
