import { LABEL_MODES } from '@estiba/view';
import { ModeChoice } from '../../drawing/mode-choice.tsx';
import { draftModes, planModes, portModes } from '../../drawing/modes.ts';
import { ShownAsChoice } from '../../drawing/shown-as.tsx';
import { useWords } from '../../i18n/language.ts';
import { Choice } from '../../ui/choice.tsx';
import type { Look } from './look.ts';

const pictures = ['later', 'work'] as const;

/** Which bay, which picture, which colours and labels. */
export function LookTools({
  bays,
  bay,
  onBay,
  look,
  onLook,
}: {
  readonly bays: readonly number[];
  /** Null: the whole ship. */
  readonly bay: number | null;
  readonly onBay: (bay: number | null) => void;
  readonly look: Look;
  readonly onLook: (look: Look) => void;
}) {
  const { drawing, ship } = useWords();
  return (
    <div className="tools">
      <ShownAsChoice />
      <ModeChoice
        label={drawing.bay}
        value={bay === null ? '' : String(bay)}
        options={[['', ship.wholeShip] as const, ...bays.map((one) => [String(one), String(one).padStart(3, '0')] as const)]}
        onChange={(one) => onBay(one === '' ? null : Number(one))}
      />
      <Choice
        label={ship.picture}
        value={look.picture}
        options={pictures.map((one) => [one, ship[one]] as const)}
        onChange={(picture) => onLook({ ...look, picture })}
      />
      <ModeChoice
        label={drawing.colours}
        value={look.mode}
        options={[...portModes, ...planModes, ...draftModes].map((one) => [one, drawing[one as 'pod']] as const)}
        onChange={(mode) => onLook({ ...look, mode })}
      />
      <ModeChoice
        label={drawing.labels}
        value={look.label}
        options={LABEL_MODES.filter((one) => one !== 'sequence').map((one) => [one, drawing[`label.${one}`]] as const)}
        onChange={(label) => onLook({ ...look, label })}
      />
    </div>
  );
}
