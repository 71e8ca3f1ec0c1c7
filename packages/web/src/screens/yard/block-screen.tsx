import { LABEL_MODES, type SectionCut } from '@estiba/view';
import { useState } from 'react';
import { hrefOf, useSelection } from '../../address/use-address.ts';
import { Legend } from '../../drawing/legend.tsx';
import { colourMode, labelMode, portModes } from '../../drawing/modes.ts';
import { ModeChoice } from '../../drawing/mode-choice.tsx';
import { usePainting } from '../../drawing/use-painting.ts';
import { useWords } from '../../i18n/language.ts';
import type { PortModel } from '../../live/port-model.ts';
import { useBoxes } from '../../live/use-live.ts';
import { useValue } from '../../store/use-value.ts';
import { useDrawingTheme } from '../../theme/use-drawing-theme.ts';
import { Choice } from '../../ui/choice.tsx';
import { Empty } from '../../ui/panel.tsx';
import { SectionCanvas } from './section-canvas.tsx';

/** A cut through one block: along a row, or across at a bay. */
export function BlockScreen({ id, port }: { readonly id: string; readonly port: PortModel | null }) {
  const { yard: words, drawing } = useWords();
  const stacks = port?.stacks.of(id);
  return (
    <div className="screen filled">
      <p className="back">
        <a href={hrefOf('yard')}>{drawing.back}</a>
      </p>
      <h2 className="thing">{drawing.section(id)}</h2>
      {port === null && <Empty>{words.noMap}</Empty>}
      {port !== null && stacks === undefined && <Empty>{drawing.noBlock(id)}</Empty>}
      {port !== null && stacks !== undefined && <Section port={port} stacks={stacks} />}
    </div>
  );
}

function Section({ port, stacks }: { readonly port: PortModel; readonly stacks: NonNullable<ReturnType<PortModel['stacks']['of']>> }) {
  const { drawing } = useWords();
  const { boxes, size } = useBoxes();
  const [mode, label] = [useValue(colourMode), useValue(labelMode)];
  const theme = useDrawingTheme();
  const painting = usePainting(boxes, size, mode, theme);
  const [cut, setCut] = useState<SectionCut>(useFirstCut(port));
  const { block } = stacks;
  const places = cut.along === 'side' ? range(block.rows).map((row) => row + 1) : range(block.bays).map((ground) => 2 * ground + 1);
  return (
    <>
      <div className="tools">
        <Choice
          label={drawing.section(block.id)}
          value={cut.along}
          options={[
            ['side', drawing.along],
            ['end', drawing.across],
          ]}
          onChange={(along) => setCut(along === 'side' ? { along, row: 1 } : { along, bay: 1 })}
        />
        <label>
          {cut.along === 'side' ? drawing.row : drawing.bay}{' '}
          <select
            value={cut.along === 'side' ? cut.row : cut.bay}
            onChange={(event) => {
              const place = Number(event.currentTarget.value);
              setCut(cut.along === 'side' ? { along: 'side', row: place } : { along: 'end', bay: place });
            }}
          >
            {places.map((place) => (
              <option key={place}>{place}</option>
            ))}
          </select>
        </label>
        <ModeChoice label={drawing.colours} value={mode} options={portModes.map(nameOf(drawing))} onChange={(one) => colourMode.set(one)} />
        <ModeChoice
          label={drawing.labels}
          value={label}
          options={LABEL_MODES.filter((one) => one !== 'sequence').map((one) => [one, drawing[`label.${one}`]] as const)}
          onChange={(one) => labelMode.set(one)}
        />
      </div>
      <SectionCanvas
        key={JSON.stringify(cut)}
        stacks={stacks}
        boxes={boxes}
        size={size}
        cut={cut}
        painting={painting}
        label={label}
        theme={theme}
      />
      <Legend painting={painting} title={drawing.legend} />
    </>
  );
}

/** Names of colour modes. */
const nameOf = (drawing: ReturnType<typeof useWords>['drawing']) => (mode: string) => {
  const name = drawing[mode as 'pod'];
  return [mode, name] as const;
};

/** Where the selected box stands, else the first row. */
function useFirstCut({ boxes }: PortModel): SectionCut {
  const selection = useSelection();
  const row = selection?.kind === 'unit' ? boxes.rowOf(selection.id) : undefined;
  return { along: 'side', row: row?.at === 'yard' ? row.row : 1 };
}

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
