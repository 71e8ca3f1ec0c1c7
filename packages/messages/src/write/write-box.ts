import { formatSlot, portCode } from '@estiba/port';
import type { FindingLog } from '../finding.ts';
import { damageSegment } from '../parts/damage.ts';
import { writeDangerousGoods } from '../parts/dangerous-goods.ts';
import { writeDates } from '../parts/date.ts';
import { writeDimensions } from '../parts/dimensions.ts';
import { equipmentSegment } from '../parts/equipment.ts';
import { writeKeyed } from '../parts/keyed-text.ts';
import { writeParty, writePlace } from '../parts/place.ts';
import { temperatureSegment } from '../parts/temperature.ts';
import { writeTransportGroup } from '../parts/transport.ts';
import { massSegment } from '../parts/weight.ts';
import { segmentText } from '../syntax/segment-writer.ts';
import type { BoxPart, PortRole, Version } from '../maps/message-map.ts';
import { type BoxDetails, type BoxToWrite, NO_DETAILS } from '../words/box.ts';

/** A box and all the writer of one part needs. */
interface Writing extends BoxToWrite {
  readonly details: BoxDetails;
  readonly version: Version;
  readonly out: string[];
  readonly log: FindingLog;
}

const NOWHERE = { line: 0, segment: 0 };

/** One writer for each part; the version says in which order they come. */
const WRITERS: Readonly<Record<BoxPart, (box: Writing) => void>> = {
  slot: ({ slot, slotText, out }) => {
    const text = slot === undefined ? (slotText ?? '') : formatSlot(slot);
    if (text !== '') out.push(segmentText('LOC', '147', [text, '', '5']));
  },
  equipment: ({ container, details, version, out }) => {
    const { sizeType, isEmpty } = container;
    const id = isSynthetic(container.id) ? '' : container.id;
    const equipment = { qualifier: details.equipment, id, sizeType: sizeType.code, status: details.status ?? '', isEmpty };
    out.push(equipmentSegment(equipment, version.lists.sizeType));
  },
  references: writeReferences,
  texts: ({ container, out }) => writeKeyed(container.references ?? {}, 'FTX', out),
  seals: ({ container, out }) => writeKeyed(container.references ?? {}, 'SEL', out),
  times: ({ details, out }) => writeDates(details.times, out),
  ports: writePorts,
  weight: writeWeight,
  verification: writeVerification,
  dimensions: ({ container, version, out }) => {
    if (container.outOfGauge !== undefined) writeDimensions(container.outOfGauge, version.heightQualifier, out);
  },
  temperature: ({ container, out }) => {
    if (container.reefer?.isActive === true) out.push(temperatureSegment(container.reefer.setPoint));
  },
  'dangerous-goods': ({ container, out }) => {
    for (const item of container.dangerousGoods) writeDangerousGoods(item, out);
  },
  operator: ({ container, version, out }) => {
    if (container.operator !== '') writeParty({ role: version.operatorRole, code: container.operator }, version.lists, out);
  },
  parties: ({ details, version, out }) => {
    for (const party of details.parties) writeParty(party, version.lists, out);
  },
  legs: ({ details, version, out }) => {
    for (const leg of details.legs) writeTransportGroup(leg, version.transport, version.lists, version.hasPlaceDates, out);
  },
  damages: ({ details, out }) => {
    for (const damage of details.damages) out.push(damageSegment(damage));
  },
  others: ({ details, out }) => {
    for (const other of details.others) out.push(other);
  },
};

/** What a box may say that not every version has room for, and whether it says it. */
const OPTIONAL: Partial<Readonly<Record<BoxPart, (box: Writing) => boolean>>> = {
  texts: ({ container }) => Object.keys(container.references ?? {}).some((key) => key.startsWith('FTX')),
  seals: ({ container }) => Object.keys(container.references ?? {}).some((key) => key.startsWith('SEL')),
  times: ({ details }) => details.times.length > 0,
  dimensions: ({ container }) => container.outOfGauge !== undefined,
  temperature: ({ container }) => container.reefer?.isActive === true,
  'dangerous-goods': ({ container }) => container.dangerousGoods.length > 0,
  legs: ({ details }) => details.legs.length > 0,
  damages: ({ details }) => details.damages.length > 0,
};

/** Ids that readers make up begin with a question mark; they are written as no number at all. */
const isSynthetic = (id: string): boolean => id.startsWith('?');

/** Writes one box in the order of its version. What the version cannot say is logged. */
export function writeBox(box: BoxToWrite, version: Version, out: string[], log: FindingLog): void {
  const writing: Writing = { ...box, details: box.details ?? NO_DETAILS, version, out, log };
  for (const part of version.boxOrder) WRITERS[part](writing);
  for (const bundled of writing.details.bundled) out.push(bundled);
  for (const [part, isSaid] of Object.entries(OPTIONAL)) {
    if (!version.boxOrder.includes(part as BoxPart) && isSaid(writing)) leaveOut(part, writing);
  }
}

function leaveOut(part: string, { container, version, log }: Writing): void {
  log.add('info', 'write.left-out', { id: container.id, version: version.id, part }, NOWHERE);
}

function writeReferences(box: Writing): void {
  const { container, version, out } = box;
  const references: string[] = [];
  writeKeyed(container.references ?? {}, 'RFF', references);
  const { least, most } = version.references;
  if (references.length > most) leaveOut('references', box);
  if (references.length < least) references.push(segmentText('RFF', ['BM', '1']));
  out.push(...references.slice(0, most));
}

function writePorts({ container, details, version, out }: Writing): void {
  const write = (role: PortRole, code: string): void => {
    if (code !== '') writePlace({ qualifier: version.ports[role], code, dates: [] }, version.lists, out);
  };
  write('pol', container.pol);
  write('pod', container.pod);
  write('destination', container.destination ?? portCode(''));
  for (const place of details.places) writePlace(place, version.lists, out);
}

function writeWeight({ container, details, version, out, log }: Writing): void {
  const { gross, source } = container.weight;
  const { weight } = version;
  if (source === 'vgm' && weight.vgm === null) log.add('info', 'write.no-vgm', { id: container.id, version: version.id }, NOWHERE);
  if (source === 'estimated' && version.verification === 'DOC')
    log.add('warning', 'write.estimated', { id: container.id, version: version.id }, NOWHERE);
  else out.push(massSegment(weight, source === 'vgm' ? (weight.vgm ?? weight.declared) : weight.declared, gross));
  if (details.tare !== undefined) out.push(massSegment(weight, 'T', details.tare));
}

/** How the mass was verified, or that it is only Estiba's estimate: a mass nobody vouches for must not pass for a declared one. */
function writeVerification({ container, details, version, out }: Writing): void {
  const { source, vgmMethod } = container.weight;
  const method = source === 'vgm' && version.weight.vgm !== null ? vgmMethod : undefined;
  if (version.verification === 'FTX') {
    if (method !== undefined) out.push(segmentText('FTX', 'AAY', '', '', method));
    if (source === 'estimated') out.push(segmentText('FTX', 'AAY', '', '', 'ESTIMATED'));
  } else if (method !== undefined && !details.others.some((other) => other.startsWith(`DOC+${method}`))) {
    out.push(segmentText('DOC', [method, 'VGM', '306']));
  }
}
