import type { CallRow } from '@estiba/messages/frames';
import { formatSlot, parseSlot } from '@estiba/port';
import { type BayCell, bayOf, type BayPlan, type BayView, figuresOf, LABEL_MODES } from '@estiba/view';
import { useMemo, useRef, useState } from 'react';
import { select, useAddress, useSelection } from '../../address/use-address.ts';
import { Legend } from '../../drawing/legend.tsx';
import { ShownAsChoice, useIsTable } from '../../drawing/shown-as.tsx';
import { ModeChoice } from '../../drawing/mode-choice.tsx';
import { labelMode, planModes, portModes, shipColours } from '../../drawing/modes.ts';
import { useWords } from '../../i18n/language.ts';
import { useBoxes } from '../../live/use-live.ts';
import { useValue } from '../../store/use-value.ts';
import { useDrawingTheme } from '../../theme/use-drawing-theme.ts';
import { Choice } from '../../ui/choice.tsx';
import { Empty } from '../../ui/panel.tsx';
import { DraftDoor } from '../draft/draft-door.tsx';
import { CallChoice, useCall } from './call-choice.tsx';
import { ShipFigures } from './figures/ship-figures.tsx';
import { stackRows } from './figures/stack-rows.ts';
import { useShipFigures } from './figures/use-ship-figures.ts';
import type { Jump } from './figures/violations.tsx';
import { usePlan } from './queues.ts';
import { shipModel } from './ship-model.ts';
import { ShipDrawing } from './ship-drawing.tsx';
import { useShipSummary } from './tables/ship-summary.ts';
import { SlotTable } from './tables/slot-table.tsx';

const pictures = ['now', 'work', 'later'] as const;
/** What stands aboard, what comes and goes, and what is left of each stack. */
export function BayPlanScreen() {
  const { calls: words } = useWords();
  const { id } = useAddress();
  const call = useCall();
  return (
    <div className="screen filled">
      {call === undefined ? <Empty>{id === null ? words.empty : words.unknown(id)}</Empty> : <Plan key={call.call} call={call} />}
    </div>
  );
}

function Plan({ call }: { readonly call: CallRow }) {
  const { common, drawing, ship: words } = useWords();
  const { boxes, size } = useBoxes();
  const [mode, label] = [useValue(shipColours), useValue(labelMode)];
  const [picture, setPicture] = useState<(typeof pictures)[number]>('work');
  const [view, setView] = useState<BayView>({ show: 'scan' });
  const theme = useDrawingTheme();
  const shown = usePlan(call, size);
  const { queues } = shown;
  const read = useShipFigures(call, queues, boxes, size);
  const selection = useSelection();
  const plan = useRef<BayPlan | null>(null);
  const isTable = useIsTable();
  const condition = read.judgement.at === 'there' ? read.judgement.value.condition : null;
  const { profile, broken } = read;
  const difference = read.compared.compared?.difference ?? null;
  const model = useMemo(
    () => shipModel(call, boxes, queues, { mode, label, picture, theme }, { profile, condition, broken, difference }),
    // `size` stands for the boxes, which change in place.
    [boxes, size, call, queues, mode, label, picture, theme, profile, condition, broken, difference],
  );
  const summary = useShipSummary(model.slots);
  const selected = useMemo(() => {
    const row = selection?.kind === 'unit' ? boxes.rowOf(selection.id) : undefined;
    return row?.at === 'ship' && row.of === call.call ? new Set([formatSlot(row)]) : new Set<string>();
    // The model is made anew when boxes moved, which change in place.
  }, [model, selection, boxes, call]);

  const choose = (cell: BayCell | undefined): void => {
    const box = cell === undefined ? -1 : cell.now >= 0 ? cell.now : cell.later;
    if (box >= 0) select({ kind: 'unit', id: boxes.idOf(box) });
  };
  const open = (bay: number | null): void => {
    if (bay !== null) setView({ show: 'section', bay, halves: 'both' });
  };
  /** Shows the bay of a box or a slot, with the cursor on it. */
  const jump = ({ box, slot: address }: Jump): void => {
    if (box !== null) select({ kind: 'unit', id: box });
    const slot = address === null ? null : parseSlot(address);
    if (slot === null) return;
    open(bayOf(call.outline, slot.bay));
    if (plan.current === null) return;
    plan.current.model.cursor = slot;
    plan.current.touched();
  };
  const bays = call.outline.bays.map(({ number }) => number);
  return (
    <>
      <div className="tools">
        <CallChoice screen="bayplan" call={call.call} />
        <ShownAsChoice />
        <ModeChoice
          label={drawing.bay}
          value={view.show === 'scan' ? '' : String(view.bay)}
          options={[['', words.wholeShip] as const, ...bays.map((bay) => [String(bay), String(bay).padStart(3, '0')] as const)]}
          onChange={(bay) => (bay === '' ? setView({ show: 'scan' }) : open(Number(bay)))}
        />
        <Choice label={words.picture} value={picture} options={pictures.map((one) => [one, words[one]] as const)} onChange={setPicture} />
        <ModeChoice
          label={drawing.colours}
          value={mode}
          options={[...portModes, ...planModes].map((one) => [one, drawing[one as 'pod']] as const)}
          onChange={(one) => shipColours.set(one)}
        />
        {!isTable && (
          <ModeChoice
            label={drawing.labels}
            value={label}
            options={LABEL_MODES.map((one) => [one, drawing[`label.${one}`]] as const)}
            onChange={(one) => labelMode.set(one)}
          />
        )}
        <DraftDoor call={call.call} />
      </div>
      {isTable ? (
        <SlotTable label={words.bayPlanOf(call.outline.name)} model={model} bay={view.show === 'scan' ? null : view.bay} colours={mode} />
      ) : (
        <ShipDrawing
          label={words.bayPlanOf(call.outline.name)}
          hint={`${summary} ${words.bayPlanHint}`}
          {...{ model, view, selected, plan }}
          onOpen={open}
          onChoose={choose}
        />
      )}
      {shown.at !== 'there' && (
        <p className="muted">{{ none: words.noPlanYet, loading: common.loading, lost: words.planLost }[shown.at]}</p>
      )}
      <Legend painting={model.painting} title={drawing.legend} />
      <ShipFigures
        {...read}
        boxes={boxes}
        theme={theme}
        stackRowsOf={(isTightFirst) => stackRows(call.outline, profile, (bay) => figuresOf(model, bay), isTightFirst)}
        onJump={jump}
      />
    </>
  );
}
