import type { Reason } from '@estiba/base';
import { disagreement } from '../form/disagreement.ts';
import type { VesselProfile } from './profile.ts';

/** How far the displacements of the table may be from the sections': both are said to be one ship's. */
const TOLERANCE = 0.02;

/** Do the sections and the hydrostatic table have the right form, and agree with each other and the lightship? */
export function checkTables(ship: VesselProfile): Reason[] {
  return [...checkSections(ship), ...checkHydrostatics(ship)];
}

function checkSections(ship: VesselProfile): Reason[] {
  const { stations, drafts, areas, density } = ship.buoyancy;
  const reasons = [...ascending(stations, '/buoyancy/stations'), ...ascending(drafts, '/buoyancy/drafts')];
  if (stations.length < 2)
    reasons.push(disagreement('profile.table', '/buoyancy/stations', stations, 'Maybe the sections are missing: at least two are needed.'));
  if (drafts[0] !== 0)
    reasons.push(
      disagreement('profile.table', '/buoyancy/drafts/0', drafts[0], 'Maybe the first column was dropped: draughts begin at 0.'),
    );
  if ((drafts.at(-1) ?? 0) < ship.particulars.maxDraft) {
    reasons.push(
      disagreement(
        'profile.table',
        '/buoyancy/drafts',
        drafts.at(-1),
        `Maybe cut off: they must cover the greatest draught, ${ship.particulars.maxDraft}.`,
      ),
    );
  }
  if (areas.length !== stations.length) {
    reasons.push(
      disagreement('profile.table', '/buoyancy/areas', areas, `Maybe transposed: one row for each of ${stations.length} stations.`),
    );
  }
  areas.forEach((row, s) => {
    if (row.length !== drafts.length)
      reasons.push(
        disagreement('profile.table', `/buoyancy/areas/${s}`, row, `Maybe cut off: one area for each of ${drafts.length} draughts.`),
      );
    const falls = row.findIndex((area, d) => area < (d === 0 ? 0 : (row[d - 1] as number)));
    if (falls !== -1)
      reasons.push(
        disagreement(
          'profile.table',
          `/buoyancy/areas/${s}/${falls}`,
          row[falls],
          'Maybe mistyped: an immersed area is not below 0 and does not fall with the draught.',
        ),
      );
  });
  if (density < 0.9 || density > 1.1)
    reasons.push(disagreement('profile.density', '/buoyancy/density', density, 'Maybe in kg/m³: sea water has 1.025 t/m³.'));
  return reasons;
}

function checkHydrostatics(ship: VesselProfile): Reason[] {
  const table = ship.hydrostatics;
  const reasons = [
    ...ascending(
      table.map((entry) => entry.draft),
      '/hydrostatics',
      '/draft',
    ),
    ...ascending(
      table.map((entry) => entry.displacement),
      '/hydrostatics',
      '/displacement',
    ),
  ];
  if ((table.at(-1)?.draft ?? 0) < ship.particulars.maxDraft) {
    reasons.push(
      disagreement(
        'profile.table',
        '/hydrostatics',
        table.at(-1)?.draft,
        `Maybe cut off: it must cover the greatest draught, ${ship.particulars.maxDraft}.`,
      ),
    );
  }
  table.forEach((entry, i) => {
    const volume = sectionVolume(ship.buoyancy, entry.draft);
    if (volume === null || Math.abs(volume * ship.buoyancy.density - entry.displacement) <= TOLERANCE * entry.displacement) return;
    reasons.push(
      disagreement(
        'profile.displacement',
        `/hydrostatics/${i}/displacement`,
        entry.displacement,
        `Maybe of another ship: the sections displace ${Math.round(volume * ship.buoyancy.density)} t at ${entry.draft} m.`,
      ),
    );
  });
  const displacement = table.at(-1)?.displacement ?? 0;
  const own = ship.lightship.reduce((sum, part) => sum + part.mass, 0);
  if (own <= 0 || own >= displacement)
    reasons.push(
      disagreement('profile.lightship', '/lightship', own, `Maybe not in tonnes: the ship displaces ${displacement} t at the most.`),
    );
  return reasons;
}

/** Volume below an even-keel draught [m³]; null where the table does not have it. */
function sectionVolume({ stations, drafts, areas }: VesselProfile['buoyancy'], draft: number): number | null {
  const next = drafts.findIndex((d) => d >= draft);
  if (next === -1 || drafts.length < 2) return null;
  const low = Math.max(0, next - 1);
  const [from, to] = [drafts[low] as number, drafts[next] as number];
  const share = to > from ? (draft - from) / (to - from) : 1;
  const area = (s: number): number => (areas[s]?.[low] ?? 0) + share * ((areas[s]?.[next] ?? 0) - (areas[s]?.[low] ?? 0));
  return stations.reduce((sum, x, s) => (s === 0 ? 0 : sum + ((area(s - 1) + area(s)) / 2) * (x - (stations[s - 1] as number))), 0);
}

/** A column that must grow from row to row. */
export function ascending(values: readonly number[], path: string, field = ''): Reason[] {
  return values.flatMap((value, i) => {
    const before = values[i - 1];
    if (before === undefined || value > before) return [];
    return [
      disagreement('profile.ascending', `${path}/${i}${field}`, value, `Maybe out of order or given twice: ${before} comes before it.`),
    ];
  });
}
