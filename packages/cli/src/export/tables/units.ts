import type { Container } from '@estiba/port';
import type { EventData, Place, TerminalEvent } from '@estiba/terminal';
import { callOfPlace, placeName } from '../../place-name.ts';
import { columnsOf, type Row, type Table } from '../table.ts';

interface Stay {
  container: Container;
  place: Place;
  readonly holds: Set<string>;
  readonly known: number;
  /** `inventory`, `load-list`, a call or a road truck. */
  readonly cameWith: string;
  landed: number | null;
  moves: number;
}

/** Every box the terminal knew, when it leaves; those still here or aboard at the end of the log come last. A box that comes again has another line. */
export const units: Table = {
  name: 'units',
  columns: columnsOf({
    container: 'text',
    size_type: 'text',
    length_ft: 'count',
    empty: 'yes-no',
    gross_kg: 'number',
    weight_source: 'text',
    pol: 'text',
    pod: 'text',
    destination: 'text',
    operator: 'text',
    reefer: 'yes-no',
    set_point_c: 'number',
    imdg: 'list',
    holds: 'list',
    known_at: 'time',
    came_with: 'text',
    landed_at: 'time',
    place_kind: 'text',
    place: 'text',
    call: 'text',
    moves: 'count',
    left_at: 'time',
    left_with: 'text',
  }),
  read: () => {
    const here = new Map<string, Stay>();
    return {
      take: ({ at }, event) => {
        bringIn(here, event, at);
        follow(here, event, at);
        return leaving(here, event).map(([id, stay, leftWith]) => {
          here.delete(id);
          return rowOf(stay, at, leftWith);
        });
      },
      end: () => [...here.values()].map((stay) => rowOf(stay, null, null)),
    };
  },
};

function bringIn(here: Map<string, Stay>, { type, data }: TerminalEvent, at: number): void {
  if (type === 'inventoryTaken') {
    for (const { container, position } of data.units) enter(here, container, { at: 'yard', position }, 'inventory', at);
  } else if (type === 'callListed') {
    for (const { container, slot } of data.arrival) enter(here, container, { at: 'ship', call: data.call, slot }, data.call, at);
    for (const container of data.loadList) enter(here, container, here.get(container.id)?.place ?? { at: 'announced' }, 'load-list', at);
  } else if (type === 'loadListChanged') {
    for (const container of data.add) enter(here, container, here.get(container.id)?.place ?? { at: 'announced' }, 'load-list', at);
  } else if (type === 'boxesExchanged') exchange(here.get(data.one), here.get(data.other));
  else if (type === 'visitorArrived' && data.purpose === 'deliver' && data.container !== null) {
    enter(here, data.container, { at: 'visitor', visitor: data.visitor }, data.visitor, at);
  }
}

/** Each stands where the other was thought to. */
function exchange(one: Stay | undefined, other: Stay | undefined): void {
  if (one === undefined || other === undefined) return;
  [one.place, other.place] = [other.place, one.place];
}

/** A box that is known stays the same box; a newer list says more of it. */
function enter(here: Map<string, Stay>, container: Container, place: Place, cameWith: string, known: number): void {
  const stay = here.get(container.id);
  if (stay === undefined) here.set(container.id, { container, place, holds: new Set(), known, cameWith, landed: null, moves: 0 });
  else Object.assign(stay, { container, place });
}

function follow(here: Map<string, Stay>, { type, data }: TerminalEvent, at: number): void {
  const stay = 'box' in data ? here.get(data.box) : undefined;
  if (stay === undefined) return;
  if (type === 'boxMoved') {
    const isFromOutside = data.from.at === 'ship' || data.from.at === 'visitor';
    if (isFromOutside && data.to.at !== 'gone') stay.landed ??= at;
    stay.place = data.to;
    stay.moves++;
  } else if (type === 'holdPlaced') stay.holds.add(data.hold);
  else if (type === 'holdReleased') stay.holds.delete(data.hold);
  else if (type === 'weightReported') stay.container = { ...stay.container, weight: weightOf(data) };
}

const weightOf = ({ kg, source }: EventData['weightReported']): Container['weight'] => ({
  gross: kg as Container['weight']['gross'],
  source: source === 'vgm' ? 'vgm' : 'declared',
});

/** Boxes that leave the terminal by this event, and with what. */
function leaving(here: Map<string, Stay>, { type, data }: TerminalEvent): [string, Stay, string][] {
  if (type === 'boxMoved') {
    const stay = here.get(data.box);
    return stay !== undefined && data.to.at === 'gone' ? [[data.box, stay, data.to.with]] : [];
  }
  if (type === 'callSailed') return standing(here, (place) => callOfPlace(place) === data.call, data.call);
  if (type === 'visitorLeft') return standing(here, (place) => place.at === 'visitor' && place.visitor === data.visitor, data.visitor);
  return [];
}

function standing(here: Map<string, Stay>, isThere: (place: Place) => boolean, leftWith: string): [string, Stay, string][] {
  return [...here].filter(([, { place }]) => isThere(place)).map(([id, stay]) => [id, stay, leftWith]);
}

function rowOf({ container, place, holds, known, cameWith, landed, moves }: Stay, left: number | null, leftWith: string | null): Row {
  const { sizeType, weight, reefer, dangerousGoods } = container;
  return [
    container.id,
    sizeType.code,
    sizeType.lengthFt,
    container.isEmpty,
    weight.gross,
    weight.source,
    container.pol,
    container.pod,
    container.destination ?? null,
    container.operator,
    reefer?.isActive ?? false,
    reefer?.setPoint ?? null,
    dangerousGoods.map(({ imdgClass, unNumber }) => [imdgClass, unNumber].filter(Boolean).join('/')).join(' '),
    [...holds].join(' '),
    known,
    cameWith,
    landed,
    place.at,
    placeName(place),
    callOfPlace(place),
    moves,
    left,
    leftWith,
  ];
}
