import { type BayCell, type BayPlan, type BayView, LABEL_MODES } from '@estiba/view';
import { useMemo, useRef, useState } from 'react';
import { Legend } from '../../drawing/legend.tsx';
import { ModeChoice } from '../../drawing/mode-choice.tsx';
import { labelMode, portModes, shipColours } from '../../drawing/modes.ts';
import { useWords } from '../../i18n/language.ts';
import { useTable } from '../../live/use-live.ts';
import { useValue } from '../../store/use-value.ts';
import { useDrawingTheme } from '../../theme/use-drawing-theme.ts';
import { Empty } from '../../ui/panel.tsx';
import { ShipDrawing } from '../ship/ship-drawing.tsx';
import { shipModel } from '../ship/ship-model.ts';
import { FILE, fileShip, type FileShip } from './file-ship.ts';
import type { ReadBox, ReadMessage } from './told.ts';

/** The ship of a bay plan that was dropped, drawn like any other; a box that is chosen leads to its segment. */
export function FileBayPlan({ message, onOpen }: { readonly message: ReadMessage; readonly onOpen: (segment: number) => void }) {
  const { messages: words } = useWords();
  const calls = useTable('calls');
  const [chosen, setChosen] = useState<string | null>(null);
  const fitting = calls.find(({ call }) => message.calls.includes(call));
  const outline = fitting?.outline ?? null;
  const ship = useMemo(() => fileShip(message, outline), [message, outline]);
  const box = message.shown.find((one) => one.box === chosen);
  if (ship === null) return <Empty>{words.noDrawing}</Empty>;
  return (
    <>
      <p className="muted">{fitting === undefined ? words.inferred : words.known(fitting.call)}</p>
      <Drawn ship={ship} onChoose={setChosen} />
      {box !== undefined && <ChosenBox box={box} onOpen={onOpen} />}
    </>
  );
}

function ChosenBox({ box, onOpen }: { readonly box: ReadBox; readonly onOpen: (segment: number) => void }) {
  const { messages: words, units } = useWords();
  const { slot, type, pod, kg, line, segment } = box;
  return (
    <p className="tools" role="status">
      <b>{box.box}</b>
      <span>{[slot, type, pod, line, units.kg(kg)].filter(Boolean).join(' · ')}</span>
      <button type="button" onClick={() => onOpen(segment)}>
        {words.raw}
      </button>
    </p>
  );
}

function Drawn({ ship, onChoose }: { readonly ship: FileShip; readonly onChoose: (box: string) => void }) {
  const { drawing, ship: words } = useWords();
  const [chosenMode, label] = [useValue(shipColours), useValue(labelMode)];
  // A file has no plan to colour by.
  const mode = portModes.includes(chosenMode) ? chosenMode : 'pod';
  const theme = useDrawingTheme();
  const [view, setView] = useState<BayView>({ show: 'scan' });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const plan = useRef<BayPlan | null>(null);
  const model = useMemo(() => {
    const call = { call: FILE, outline: ship.outline, openLids: [], lashedBays: [], rotation: [], queues: [] };
    return shipModel(call, ship.boxes, null, { mode, label, picture: 'now', theme }, nothingKnown);
  }, [ship, mode, label, theme]);
  const open = (bay: number | null): void => {
    if (bay !== null) setView({ show: 'section', bay, halves: 'both' });
  };
  const choose = (cell: BayCell | undefined): void => {
    if (cell === undefined) return;
    setSelected(new Set([cell.name]));
    const id = cell.now < 0 ? '' : ship.boxes.idOf(cell.now);
    if (id !== '') onChoose(id);
  };
  const bays = ship.outline.bays.map(({ number }) => number);
  return (
    <>
      <div className="tools">
        <ModeChoice
          label={drawing.bay}
          value={view.show === 'scan' ? '' : String(view.bay)}
          options={[['', words.wholeShip] as const, ...bays.map((bay) => [String(bay), String(bay).padStart(3, '0')] as const)]}
          onChange={(bay) => (bay === '' ? setView({ show: 'scan' }) : open(Number(bay)))}
        />
        <ModeChoice
          label={drawing.colours}
          value={mode}
          options={portModes.map((one) => [one, drawing[one as 'pod']] as const)}
          onChange={(one) => shipColours.set(one)}
        />
        <ModeChoice
          label={drawing.labels}
          value={label}
          options={LABEL_MODES.map((one) => [one, drawing[`label.${one}`]] as const)}
          onChange={(one) => labelMode.set(one)}
        />
      </div>
      <ShipDrawing
        label={words.bayPlanOf(ship.outline.name)}
        hint={words.bayPlanHint}
        {...{ model, view, selected, plan }}
        onOpen={open}
        onChoose={choose}
      />
      <Legend painting={model.painting} title={drawing.legend} />
    </>
  );
}

const nothingKnown = { profile: null, condition: null, broken: new Map(), difference: null } as const;
