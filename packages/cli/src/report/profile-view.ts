import type { BayProfile, PortCode, StackProfile, VesselProfile } from '@estiba/port';
import { coordinate as c, type Html, html, Html as Markup } from './html.ts';
import { portClass } from './palette.ts';
import { type BayScene, boxesInHalf, type Half, type Scene } from './scene.ts';

const boxHeight = 2.6;
const frame = { width: 1360, margin: 24 } as const;

/** Metres to the drawing's units; the bow is on the right. */
interface Scale {
  readonly x: (metres: number) => number;
  readonly z: (metres: number) => number;
  readonly perMetre: number;
  readonly height: number;
}

/** The ship from starboard: what stands in each half bay and tier, afloat at its draughts, with the line of sight over the bow. */
export function drawProfile(scene: Scene): Html {
  const { vessel } = scene.call;
  const scale = scaleOf(vessel);
  const title = scene.words.say('profile.drawing');
  return html`<svg class=ship viewBox="0 0 ${frame.width} ${Math.ceil(scale.height)}" role=img aria-label="${title}"><title>${title}</title><desc>${scene.words.say('profile.drawing-summary', { boxes: scene.boxes.length, bays: scene.bays.length })}</desc>${new Markup(
    drawHull(vessel, scale) + drawBays(scene, scale) + drawSea(scene, scale) + drawSight(scene, scale),
  )}</svg>`;
}

function scaleOf(vessel: VesselProfile): Scale {
  const { loa, lpp } = vessel.particulars;
  const stern = Math.min(0, vessel.visibility.bowX - loa, lpp - loa);
  const bow = Math.max(vessel.visibility.bowX, stern + loa);
  const perMetre = (frame.width - 2 * frame.margin) / (bow - stern);
  const top = Math.max(vessel.visibility.eyeZ + 4, ...vessel.bays.flatMap((bay) => bay.stacks.map((s) => s.z + s.tiers * boxHeight)));
  const height = (top + 2) * perMetre + 50;
  return { x: (m) => frame.margin + (m - stern) * perMetre, z: (m) => height - 24 - m * perMetre, perMetre, height };
}

function drawHull(vessel: VesselProfile, { x, z }: Scale): string {
  const { lpp, loa, depth } = vessel.particulars;
  const bow = vessel.visibility.bowX;
  const stern = bow - loa;
  const at = (mx: number, mz: number): string => `${c(x(mx))},${c(z(mz))}`;
  const hull =
    `M${at(stern, depth)}L${at(stern, depth * 0.42)}Q${at(0, depth * 0.3)} ${at(lpp * 0.02, depth * 0.22)}` +
    `Q${at(lpp * 0.05, 0)} ${at(lpp * 0.1, 0)}L${at(lpp * 0.95, 0)}Q${at(lpp * 1.015, 0)} ${at(lpp * 1.01, depth * 0.28)}` +
    `Q${at(lpp * 0.985, depth * 0.42)} ${at(lpp, depth * 0.6)}L${at(bow, depth + 3)}L${at(lpp * 0.95, depth + 3)}L${at(lpp * 0.93, depth)}z`;
  const { eyeX, eyeZ } = vessel.visibility;
  const house = `M${at(eyeX - 10, depth)}L${at(eyeX - 10, eyeZ + 2)}L${at(eyeX + 1, eyeZ + 2)}L${at(eyeX + 1, depth)}z`;
  return `<path class=hull d="${hull}"/><path class=house d="${house}"/>`;
}

function drawBays(scene: Scene, scale: Scale): string {
  return scene.bays
    .map(
      (bay) =>
        halvesOf(bay.profile)
          .map((half) => drawHalf(scene, bay, half, scale))
          .join('') + labelBay(bay.profile, scale),
    )
    .join('');
}

function halvesOf(bay: BayProfile): readonly Half[] {
  return bay.number % 2 === 1 ? ['fore'] : ['aft', 'fore'];
}

/** One strip for each tier of a half bay: as long as the tier is full, coloured by port in the order of the rotation. */
function drawHalf(scene: Scene, bay: BayScene, half: Half, scale: Scale): string {
  const { profile } = bay;
  const isOdd = profile.number % 2 === 1;
  const from = isOdd ? profile.x - 3.05 : half === 'aft' ? profile.x - 6.1 : profile.x;
  const length = 6.1;
  const tally = tallyByTier(scene, boxesInHalf(bay, half));
  const strips: string[] = [];
  for (const [tier, stacks] of stacksByTier(profile)) {
    const y = scale.z(heightOf(stacks, tier) + boxHeight);
    const height = boxHeight * scale.perMetre - 0.6;
    const strip = (cls: string, start: number, share: number): string =>
      `<rect class=${cls} x=${c(scale.x(from + start * length))} y=${c(y)} width=${c(share * length * scale.perMetre)} height=${c(height)} />`;
    strips.push(strip('e', 0, 1));
    let filled = 0;
    for (const mark of scene.ports.values()) {
      const share = (tally.get(tier)?.get(mark.port) ?? 0) / stacks.length;
      if (share === 0) continue;
      strips.push(strip(portClass(mark.index), filled, share));
      filled += share;
    }
  }
  return strips.join('');
}

function tallyByTier(scene: Scene, indices: readonly number[]): Map<number, Map<PortCode, number>> {
  const tally = new Map<number, Map<PortCode, number>>();
  for (const index of indices) {
    const box = scene.boxes[index];
    if (box === undefined) continue;
    const ports = tally.get(box.slot.tier) ?? new Map<PortCode, number>();
    ports.set(box.container.pod, (ports.get(box.container.pod) ?? 0) + 1);
    tally.set(box.slot.tier, ports);
  }
  return tally;
}

function stacksByTier(bay: BayProfile): Map<number, StackProfile[]> {
  const tiers = new Map<number, StackProfile[]>();
  for (const stack of bay.stacks) {
    for (let k = 0; k < stack.tiers; k++) {
      const tier = stack.bottomTier + 2 * k;
      tiers.set(tier, [...(tiers.get(tier) ?? []), stack]);
    }
  }
  return tiers;
}

/** Height above base of the lowest box with this tier number. */
function heightOf(stacks: readonly StackProfile[], tier: number): number {
  return Math.min(...stacks.map((stack) => stack.z + ((tier - stack.bottomTier) / 2) * boxHeight));
}

function labelBay(bay: BayProfile, scale: Scale): string {
  const top = Math.max(...bay.stacks.map((stack) => stack.z + stack.tiers * boxHeight));
  return `<text class=bayno x=${c(scale.x(bay.x))} y=${c(scale.z(top) - 4)}>${bay.number}</text>`;
}

function drawSea(scene: Scene, { x, z }: Scale): string {
  const { lpp } = scene.call.vessel.particulars;
  const { draftAft, draftFore } = scene.plan.loading.condition;
  const slope = (draftFore - draftAft) / lpp;
  const right = scene.call.vessel.visibility.bowX + 6;
  const line = `M${c(x(-6))},${c(z(draftAft - 6 * slope))}L${c(x(right))},${c(z(draftAft + right * slope))}`;
  const metres = (value: number): string => scene.words.number(value, 2);
  return (
    `<path class=sea d="${line}"/>` +
    `<text class=draft x=${c(x(0))} y=${c(z(0) + 18)}>${metres(draftAft)} m</text>` +
    `<text class=draft x=${c(x(lpp))} y=${c(z(0) + 18)} text-anchor=end>${metres(draftFore)} m</text>`
  );
}

/** From the eye over the bow down to the water, as far as the drawing reaches. */
function drawSight(scene: Scene, { x, z }: Scale): string {
  const { eyeX, eyeZ, bowX } = scene.call.vessel.visibility;
  const { hidden, draftFore } = scene.plan.loading.condition;
  const reach = bowX + hidden - eyeX;
  if (!(reach > 0)) return '';
  const zAtBow = eyeZ - ((eyeZ - draftFore) * (bowX - eyeX)) / reach;
  return `<path class=sight d="M${c(x(eyeX))},${c(z(eyeZ))}L${c(x(bowX))},${c(z(zAtBow))}"/>`;
}
