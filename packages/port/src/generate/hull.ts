/** What a hull is drawn from [m]. `fore` is the foremost point of the deck, forward of the fore perpendicular. */
export interface HullForm {
  readonly lpp: number;
  readonly beam: number;
  readonly depth: number;
  readonly draft: number;
  readonly blockCoefficient: number;
  readonly fore: number;
  /** How much fuller the waterline is than usual, 0 (or absent) to 1: a wider transom and a blunter entrance raise the metacentre. */
  readonly fullness?: number;
}

/** A hull: its breadth and immersed section area anywhere. x from the aft perpendicular, z above base [m]. */
export interface Hull {
  readonly form: HullForm;
  /** Ends of the slices the hull is measured by, ascending. */
  readonly stations: readonly number[];
  breadth(x: number, z: number): number;
  /** Area of the section below z [m²]. */
  area(x: number, z: number): number;
  /** Moment of that area about the base line [m³]. */
  areaMoment(x: number, z: number): number;
}

const STATIONS = 40;
/** Fullest section, as a share of the length: somewhat abaft amidships, and so is the centre of buoyancy. */
const FULLEST = 0.47;
/** Section coefficient of a post-Panamax midship. */
const MIDSHIP = 0.98;
/** Waterline and section area at the transom, as shares of amidships: wide and shallow. */
const TRANSOM_WATERLINE = { usual: 0.67, fullest: 0.9 };
const TRANSOM_AREA = 0.06;
/** The waterline is this much fuller forward than the curve of areas. Found, with the transom, from a 6,700 TEU ship's KM and MCT. */
const ENTRANCE_FULLNESS = { usual: 1.8, fullest: 3 };
/** Deck: breadth at the transom, and where it begins to narrow forward, as shares. */
const TRANSOM_DECK = 0.97;
const DECK_SHOULDER = 0.78;

/**
 * Draws a hull with the given block coefficient: a curve of section areas and a waterline, both full amidships and falling off
 * as 1 − t^p to the ends; each section a power curve of height below the draught, flaring straight to the deck line above it.
 * Throws RangeError where no such hull has the block coefficient.
 */
export function drawHull(form: HullForm): Hull {
  const { lpp, beam, depth, draft } = form;
  const stations = Array.from({ length: STATIONS + 1 }, (_, i) => (lpp * i) / STATIONS);
  const power = solvePower(form.blockCoefficient / MIDSHIP);
  const between = ({ usual, fullest }: { readonly usual: number; readonly fullest: number }): number =>
    usual + (form.fullness ?? 0) * (fullest - usual);
  const [entrance, transom] = [power * between(ENTRANCE_FULLNESS), between(TRANSOM_WATERLINE)];
  const waterline = (x: number): number => beam * taper(x / lpp, power, entrance, transom);
  const areaAtDraft = (x: number): number => MIDSHIP * beam * draft * taper(x / lpp, power, power, TRANSOM_AREA);
  const deckline = (x: number): number => Math.max(waterline(x), beam * deckTaper(x, lpp, form.fore));
  /** Exponent n of the section: breadth ~ (z / draught)^n below the draught. */
  const exponent = (x: number): number => (waterline(x) * draft) / areaAtDraft(x) - 1;
  const flare = (x: number): number => (deckline(x) - waterline(x)) / (depth - draft);

  return {
    form,
    stations,
    breadth(x, z) {
      if (z >= draft) return waterline(x) + flare(x) * (Math.min(z, depth) - draft);
      return areaAtDraft(x) > 0 && z > 0 ? waterline(x) * (z / draft) ** exponent(x) : 0;
    },
    area(x, z) {
      const below = Math.min(z, draft);
      const immersed = areaAtDraft(x) > 0 ? areaAtDraft(x) * (below / draft) ** (exponent(x) + 1) : 0;
      const above = Math.max(0, Math.min(z, depth) - draft);
      return immersed + above * (waterline(x) + (flare(x) * above) / 2);
    },
    areaMoment(x, z) {
      const below = Math.min(z, draft);
      const n = exponent(x);
      const immersed = areaAtDraft(x) > 0 ? (areaAtDraft(x) * (below / draft) ** (n + 1) * below * (n + 1)) / (n + 2) : 0;
      const above = Math.max(0, Math.min(z, depth) - draft);
      const [w, f] = [waterline(x), flare(x)];
      return immersed + above * (w * (draft + above / 2) + f * above * (draft / 2 + above / 3));
    },
  };
}

/** 1 at the fullest section, `stern` at ξ = 0 and 0 at ξ = 1. */
function taper(xi: number, aftPower: number, forePower: number, stern: number): number {
  if (xi <= 0) return stern;
  if (xi >= 1) return 0;
  return xi < FULLEST ? 1 - (1 - stern) * (1 - xi / FULLEST) ** aftPower : 1 - ((xi - FULLEST) / (1 - FULLEST)) ** forePower;
}

function deckTaper(x: number, lpp: number, fore: number): number {
  if (x < 0.25 * lpp) return TRANSOM_DECK + ((1 - TRANSOM_DECK) * Math.max(0, x)) / (0.25 * lpp);
  const shoulder = DECK_SHOULDER * lpp;
  if (x <= shoulder) return 1;
  return x >= fore ? 0 : 1 - ((x - shoulder) / (fore - shoulder)) ** 2.6;
}

/** The power whose curve of areas, integrated from station to station, has this prismatic coefficient. */
function solvePower(prismatic: number): number {
  const integral = (power: number): number => {
    let sum = 0;
    for (let i = 0; i <= STATIONS; i++) {
      const end = i === 0 || i === STATIONS ? 0.5 : 1;
      sum += (end * taper(i / STATIONS, power, power, TRANSOM_AREA)) / STATIONS;
    }
    return sum;
  };
  let [low, high] = [0.8, 12];
  if (prismatic < integral(low) || prismatic > integral(high)) {
    throw new RangeError(
      `drawHull: no hull has the prismatic coefficient ${prismatic}. Maybe the block coefficient is not one of a container ship (0.5 to 0.85).`,
    );
  }
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (integral(middle) < prismatic) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
