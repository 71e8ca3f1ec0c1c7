import { useState } from 'react';
import { useAddress } from '../../address/use-address.ts';
import { heatMode } from '../../drawing/modes.ts';
import { useWords } from '../../i18n/language.ts';
import { HEAT_MODES } from '@estiba/view';
import { useBoxes } from '../../live/use-live.ts';
import { usePortModel } from '../../live/use-port-model.ts';
import { useValue } from '../../store/use-value.ts';
import { useDrawingTheme } from '../../theme/use-drawing-theme.ts';
import { Choice } from '../../ui/choice.tsx';
import { Empty } from '../../ui/panel.tsx';
import { BlockList } from './block-list.tsx';
import { BlockScreen } from './block-screen.tsx';
import { Visitors } from './visitors.tsx';
import { YardMapCanvas } from './yard-map.tsx';

/** The yard: its map, and the same in words; or one of its blocks. */
export function Yard() {
  const { id } = useAddress();
  const port = usePortModel();
  return id === null ? <WholeYard port={port} /> : <BlockScreen key={id} id={id} port={port} />;
}

function WholeYard({ port }: { readonly port: ReturnType<typeof usePortModel> }) {
  const { yard: words, drawing } = useWords();
  const heat = useValue(heatMode);
  const { size } = useBoxes();
  const theme = useDrawingTheme();
  const [hasRoutes, setRoutes] = useState(false);
  return (
    <div className="screen yard-screen">
      <div className="tools">
        <Choice
          label={drawing.heat}
          value={heat}
          options={HEAT_MODES.map((mode) => [mode, drawing[`heat.${mode}`]] as const)}
          onChange={(mode) => heatMode.set(mode)}
        />
        <label className="check">
          <input type="checkbox" checked={hasRoutes} onChange={(event) => setRoutes(event.currentTarget.checked)} />
          {drawing.routes}
        </label>
      </div>
      {port === null ? (
        <Empty>{words.noMap}</Empty>
      ) : (
        <YardMapCanvas port={port} size={size} theme={theme} heat={heat} hasRoutes={hasRoutes} />
      )}
      <BlockList />
      <Visitors />
    </div>
  );
}
