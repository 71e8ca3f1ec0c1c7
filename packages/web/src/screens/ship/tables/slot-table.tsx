import { badgesOf, type BayPlanModel, figuresOf, NO_BOX, type StackFigures } from '@estiba/view';
import { useMemo } from 'react';
import { select, useSelection } from '../../../address/use-address.ts';
import { kitOf } from '../../../i18n/kit.ts';
import { useLanguage, useWords } from '../../../i18n/language.ts';
import { type Column, Grid } from '../../../ui/grid.tsx';
import { termText } from '../../../words/term-text.ts';
import { boxOf, type SlotRow, slotRows, workOf } from './slot-rows.ts';

interface SlotTableProps {
  readonly label: string;
  readonly model: BayPlanModel;
  /** One bay, or null for the whole ship. */
  readonly bay: number | null;
  /** What the colours of the drawing mean. */
  readonly colours: string;
}

/** Colours that say what stands in another column. */
const toldAnyhow = ['pod', 'plain', 'weight', 'move'];

/** The bay plan as a table: every place that is not empty, with what the drawing tells of it. */
export function SlotTable({ label, model, bay, colours }: SlotTableProps) {
  const words = useWords();
  const { tables, figures } = words;
  const { number } = kitOf(useLanguage());
  const selection = useSelection();
  const { boxes, picture, slots, painting, difference } = model;
  const rows = useMemo(() => slotRows(slots, bay, picture), [slots, bay, picture]);
  const figureOf = useMemo(() => figuresByStack(model), [model]);
  const nameOf = (box: number): string => (box === NO_BOX ? '' : boxes.idOf(box));
  const chosen =
    selection?.kind === 'unit' ? rows.find((row) => nameOf(row.now) === selection.id || nameOf(row.later) === selection.id) : undefined;
  const work = (row: SlotRow): string => {
    const [leaves, comes] = [nameOf(row.now), nameOf(row.later)];
    switch (workOf(row, slots.restows)) {
      case 'stays':
        return '';
      case 'leaves':
        return words.ship.leaves(leaves);
      case 'comes':
        return words.ship.comes(comes);
      case 'leaves-and-comes':
        return words.ship.leavesAndComes(leaves);
      case 'exchanged':
        return `${words.ship.leaves(leaves)}, ${words.ship.comes(comes)}`;
    }
  };
  const marks = (row: SlotRow): string => {
    const box = boxOf(row, picture);
    const change = difference?.of.get(box);
    return [
      ...badgesOf(boxes, box, { ...model, restows: slots.restows }).map(({ term }) => term),
      ...(change === undefined ? [] : [{ code: `plan.${change}` }]),
    ]
      .map((term) => termText(term, words))
      .join(', ');
  };
  const look = (row: SlotRow): string => {
    const entry = painting.legend[painting.of[boxOf(row, picture)] ?? -1];
    return entry === undefined ? '' : termText(entry.term, words);
  };
  const left = (row: SlotRow): string => {
    const { weightLeft = null, heightLeft = null } = figureOf(row) ?? {};
    return weightLeft === null || heightLeft === null ? '' : `${number(weightLeft, 1)} t · ${number(heightLeft, 1)} m`;
  };
  const columns: Column<SlotRow>[] = [
    { key: 'slot', head: tables.place, width: 'minmax(5.5rem, 0.8fr)', cell: ({ key }) => key },
    { key: 'box', head: figures.box, width: 'minmax(8rem, 1fr)', cell: (row) => nameOf(boxOf(row, picture)) },
    { key: 'type', head: tables.type, width: 'minmax(4rem, 0.5fr)', cell: (row) => boxes.types[boxes.type[boxOf(row, picture)]!] },
    { key: 'pod', head: tables.pod, width: 'minmax(5rem, 0.6fr)', cell: (row) => boxes.pods[boxes.pod[boxOf(row, picture)]!] },
    { key: 'kg', head: tables.weight, width: 'minmax(5rem, 0.7fr)', isNumber: true, cell: (row) => number(boxes.kg[boxOf(row, picture)]!) },
    { key: 'work', head: tables.work, width: 'minmax(12rem, 1.6fr)', cell: work },
    ...(toldAnyhow.includes(colours) ? [] : [{ key: 'look', head: tables.colour, width: 'minmax(6rem, 0.9fr)', cell: look }]),
    { key: 'marks', head: tables.marks, width: 'minmax(10rem, 1.4fr)', cell: marks },
    { key: 'left', head: tables.stackLeft, width: 'minmax(8rem, 0.9fr)', isNumber: true, cell: left },
  ];
  return (
    <Grid
      label={label}
      rows={rows}
      keyOf={({ key }) => key}
      columns={columns}
      chosen={chosen?.key ?? null}
      onChoose={(row) => select({ kind: 'unit', id: nameOf(boxOf(row, picture)) })}
      empty={tables.emptyShip}
    />
  );
}

/** Figures of the stacks, reckoned for a bay when the first of its rows is shown. */
function figuresByStack(model: BayPlanModel): (row: SlotRow) => StackFigures | undefined {
  const known = new Map<number, readonly StackFigures[]>();
  return ({ bay, stack }) => {
    const figures = known.get(bay) ?? figuresOf(model, bay);
    known.set(bay, figures);
    return figures.find((one) => one.stack === stack);
  };
}
