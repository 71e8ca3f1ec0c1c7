import type { CallRow } from '@estiba/messages/frames';
import { formatSlot, parseSlot } from '@estiba/port';
import { type BayCell, bayBeside, bayOf, type BayPlan, type BayView, NO_BOX, type PlanDifference } from '@estiba/view';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { select, useSelection } from '../../address/use-address.ts';
import { Legend } from '../../drawing/legend.tsx';
import { useIsTable } from '../../drawing/shown-as.tsx';
import { useWords } from '../../i18n/language.ts';
import { useBoxes } from '../../live/use-live.ts';
import { announce } from '../../ui/announce.ts';
import { useVessel } from '../ship/figures/answers.ts';
import type { Jump } from '../ship/figures/violations.tsx';
import { SlotTable } from '../ship/tables/slot-table.tsx';
import type { Draft, DraftBoxes, DraftShip, Move } from './answers.ts';
import { type Choice, chooseBox, chooseBoxes } from './choice.ts';
import { deedsOf, withBoxesAbove } from './deeds.ts';
import type { DraftDesk } from './draft-desk.ts';
import { type DraftDeed, draftDeedOf, isLooking } from './draft-keys.ts';
import { DraftPlan } from './draft-plan.tsx';
import { slotsOfDraft } from './draft-slots.ts';
import { DraftTools } from './draft-tools.tsx';
import { HandNote } from './hand-note.tsx';
import { heldOf } from './held.ts';
import type { Look } from './look.ts';
import { LookTools } from './look-tools.tsx';
import { usePlaceWords } from './place-words.ts';
import type { Blocked } from './rights.ts';
import { RepairDoor } from './repair.tsx';
import { type Sheet, SidePanel } from './side-panel.tsx';
import { useDrag } from './use-drag.ts';
import { useGrab } from './use-grab.ts';
import { useJudgement } from './use-judgement.ts';
import { usePlanModel } from './use-plan-model.ts';
import { useScore } from './use-score.ts';

interface WorkProps {
  readonly desk: DraftDesk;
  readonly draft: Draft;
  readonly placed: DraftBoxes;
  readonly ship: DraftShip;
  readonly call: CallRow;
  readonly blocked: Blocked;
  readonly isBusy: boolean;
}

/** The draft at work: the plan with what is in hand, and beside it boxes without a slot, what was done, and what it comes to. */
export function DraftWork({ desk, draft, placed, ship, call, blocked, isBusy }: WorkProps) {
  const { draft: words, drawing, ship: shipWords } = useWords();
  const { boxes, size } = useBoxes();
  const [view, setView] = useState<BayView>({ show: 'scan' });
  const [look, setLook] = useState<Look>({ picture: 'later', mode: 'pod', label: 'mark' });
  const [choice, setChoice] = useState<Choice>([]);
  const [shown, setShown] = useState<PlanDifference | null>(null);
  const [sheet, setSheet] = useState<Sheet>('boxes');
  const [repair, setRepair] = useState<readonly Move[] | null>(null);
  const [hovered, setHovered] = useState<BayCell | null>(null);
  const plan = useRef<BayPlan | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const keyBefore = useRef('');
  const isTable = useIsTable();
  const selection = useSelection();
  const say = usePlaceWords();
  const judged = useJudgement(draft.id, draft.edit);
  const vessel = useVessel(call.call);
  const profile = vessel.at === 'there' ? vessel.value : null;
  const bay = view.show === 'section' ? view.bay : null;
  const mayEdit = blocked === null && !isBusy;
  const places = useMemo(() => new Map(placed.boxes.map((one) => [one.box, one])), [placed]);
  // `size` stands for the boxes, which change in place.
  const slots = useMemo(
    () => slotsOfDraft(call.outline, boxes, call.call, placed, ship),
    [call.outline, call.call, boxes, size, placed, ship],
  );
  const { score, known, slots: scored, mark } = useScore(draft, { sheet, look }, places, ship);
  const grab = useGrab({ draft: draft.id, edit: placed.edit, slots, boxes, places, bay }, desk);
  const held = useMemo(() => heldOf(grab), [grab.hand, grab.landings, grab.pointed]);
  const model = usePlanModel({
    call,
    placed,
    slots,
    boxes,
    broken: judged.broken,
    difference: shown,
    score: known,
    profile,
    look,
  });
  const chosen = useMemo(() => choice.filter((box) => places.has(box)), [choice, places]);
  const selected = useMemo(() => new Set([...chosen.flatMap((box) => places.get(box)?.slot ?? []), ...scored]), [chosen, places, scored]);

  const choose = (next: Choice): void => {
    setChoice(next);
    grab.forget();
  };
  const openBay = (number: number | null): void =>
    setView(number === null ? { show: 'scan' } : { show: 'section', bay: number, halves: 'both' });
  const cursorCell = (): BayCell | undefined => {
    const cursor = plan.current?.model.cursor ?? null;
    return cursor === null ? undefined : plan.current!.cells.find(({ name }) => name === formatSlot(cursor));
  };
  const cursorBox = (): string | null => {
    const later = cursorCell()?.later ?? NO_BOX;
    const id = later === NO_BOX ? '' : boxes.idOf(later);
    return places.has(id) ? id : null;
  };
  const targets = (): readonly string[] => (chosen.length > 0 ? chosen : [cursorBox() ?? []].flat());
  const whyBlocked = (): void => announce(blocked === null ? words.wait : words[blocked]);
  const hold = (group: readonly string[], by: string): void => {
    if (!mayEdit) return whyBlocked();
    grab.take(group, by);
    announce(words.taken(group.length));
    body.current?.querySelector<HTMLElement>('.draft-plan canvas')?.focus();
  };
  // A row of the table that is chosen is a box that is chosen.
  const picked = isTable && selection?.kind === 'unit' && places.has(selection.id) ? selection.id : null;
  useEffect(() => {
    if (picked !== null) setChoice([picked]);
  }, [picked]);
  const { press, ghost } = useDrag({ plan, grab, chosen, mayEdit, onTake: setChoice });
  const deeds = deedsOf(desk, targets);
  const acts: Readonly<Record<DraftDeed, () => void>> = {
    undo: deeds.undo,
    redo: deeds.redo,
    lock: deeds.lock,
    unlock: deeds.unlock,
    'take-off': deeds.takeOff,
    'leave-out': deeds.leaveOut,
    'choose-above': () => choose(withBoxesAbove(targets(), slots, boxes, places)),
    'choose-all'() {
      const all = (plan.current?.cells ?? []).flatMap(({ later }) =>
        later !== NO_BOX && places.has(boxes.idOf(later)) ? boxes.idOf(later) : [],
      );
      choose([...new Set(all)]);
      announce(words.chosen(new Set(all).size));
    },
    choose() {
      const box = cursorBox();
      if (box === null) return announce(words.noneHere);
      announce(chosen.includes(box) ? words.notChosen(box) : words.isChosen(box));
      choose(chooseBox(chosen, box, true));
    },
    'hold-or-set'() {
      const cell = cursorCell();
      if (grab.hand !== null) {
        const place = cell?.name ?? grab.pointed;
        return place === null ? announce(words.pointAtPlace) : grab.setDown(place, 'keep');
      }
      const [group, box] = [targets(), cursorBox()];
      if (group[0] === undefined) return announce(words.noneHere);
      hold(group, box !== null && group.includes(box) ? box : group[0]);
      if (cell !== undefined) grab.point(cell.name);
    },
    'let-go'() {
      if (grab.hand !== null) announce(words.putBack);
      else choose([]);
      grab.letGo();
    },
    repair: () => setRepair([]),
    details() {
      const [first] = targets();
      if (first !== undefined) select({ kind: 'unit', id: first });
    },
  };
  const jump = ({ box, slot: address }: Jump): void => {
    const slot = parseSlot(places.get(box ?? '')?.slot ?? address ?? '');
    if (box !== null && places.has(box)) choose([box]);
    if (slot === null) return;
    openBay(bayOf(call.outline, slot.bay));
    if (plan.current !== null) plan.current.model.cursor = slot;
  };
  /** Undo, redo and putting back work from everywhere on the screen but from fields. */
  const onKeyAnywhere = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
    const deed = draftDeedOf(event);
    const isMeant = deed === 'undo' || deed === 'redo' || (deed === 'let-go' && grab.hand !== null);
    if (deed === null || !isMeant) return;
    event.preventDefault();
    if (mayEdit || isLooking(deed)) acts[deed]();
    else whyBlocked();
  };
  return (
    <div className="draft-body" ref={body} onKeyDown={onKeyAnywhere}>
      <DraftTools
        {...{ desk, draft, call, blocked, isBusy, chosen, places, deeds, bay, judged }}
        cranes={placed.cranes}
        onHold={() => chosen[0] !== undefined && hold(chosen, chosen[0])}
        onAbove={acts['choose-above']}
        onRepair={acts.repair}
      />
      <LookTools bays={call.outline.bays.map(({ number }) => number)} bay={bay} onBay={openBay} look={look} onLook={setLook} />
      <div className="draft-columns">
        <div className="draft-picture">
          {isTable ? (
            <SlotTable label={words.planOf(call.outline.name)} model={model} bay={bay} colours={look.mode} />
          ) : (
            <DraftPlan
              {...{ model, view, selected, held, plan }}
              label={words.planOf(call.outline.name)}
              onView={setView}
              isMovable={(box) => places.has(box)}
              onPress={(event, box) => press(event, box, () => choose(chooseBox(chosen, box, event.ctrlKey || event.metaKey)))}
              onClick={(box, isMore) => (box === null ? !isMore && choose([]) : choose(chooseBox(chosen, box, isMore)))}
              onBand={(found, isMore) => choose(chooseBoxes(chosen, found, isMore))}
              onHover={(cell) => {
                if (grab.hand !== null && cell !== null) grab.point(cell.name);
                setHovered(cell);
              }}
              onPlace={(place) => place !== null && grab.setDown(place, 'keep')}
              onCursor={() => {
                const cell = cursorCell();
                if (cell === undefined) return announce(shipWords.bay(plan.current!.model.cursor?.bay ?? 0));
                if (grab.hand === null) announce(say(plan.current!.wordsOf(cell)));
                else grab.point(cell.name);
              }}
              onKey={(event) => {
                const deed = keyBefore.current === 'g' ? null : draftDeedOf(event);
                keyBefore.current = event.key;
                if (deed === null || (bay === null && deed === 'hold-or-set')) return false;
                if (mayEdit || isLooking(deed)) acts[deed]();
                else whyBlocked();
                return true;
              }}
              onWheel={(towards) => bay !== null && openBay(bayBeside(call.outline, bay, towards))}
            />
          )}
          <HandNote
            {...{ grab, held, bay }}
            onRepair={mayEdit ? setRepair : null}
            outline={call.outline}
            onBay={openBay}
            hovered={hovered === null || plan.current === null ? '' : say(plan.current.wordsOf(hovered))}
          />
          {!isTable && <Legend painting={model.painting} title={drawing.legend} />}
        </div>
        <SidePanel
          {...{ sheet, draft, placed, boxes, size, chosen, judged, profile, shown, blocked, score }}
          outline={call.outline}
          onSheet={setSheet}
          onMark={mark}
          onBay={openBay}
          rotation={call.rotation}
          onShown={setShown}
          onChoose={choose}
          onPress={press}
          onJump={jump}
          onHold={(box) => hold(chosen.includes(box) ? chosen : [box], box)}
        />
      </div>
      <RepairDoor
        {...{ desk, repair }}
        draft={draft.id}
        onClose={() => {
          setRepair(null);
          grab.letGo();
          grab.forget();
        }}
      />
      <div ref={ghost} className="hand-ghost" hidden aria-hidden="true">
        {grab.hand !== null && words.inHand(grab.hand.boxes.length, grab.hand.boxes[0]!)}
      </div>
    </div>
  );
}
