import { lazy, Suspense, useState } from 'react';
import { hrefOf } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';
import { usePortModel } from '../../live/use-port-model.ts';
import { Empty } from '../../ui/panel.tsx';

/** Three dimensions are a part of the page that is fetched when somebody wants to see them. */
const TwinView = lazy(() => import('./twin-view.tsx').then(({ TwinView: view }) => ({ default: view })));

/** Can this browser draw in three dimensions? Asked on a canvas that is thrown away. */
function hasWebgl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** The port in three dimensions; where that cannot be, why and where else to look. */
export function Twin() {
  const { drawing, yard, common } = useWords();
  const port = usePortModel();
  const [isAble] = useState(hasWebgl);
  const [attempt, setAttempt] = useState(0);
  const loading = (
    <p className="loading" role="status">
      {common.loading}
    </p>
  );
  return (
    <div className="screen filled">
      {!isAble && <Empty hint={<a href={hrefOf('yard')}>{common.yard}</a>}>{drawing.noWebgl}</Empty>}
      {isAble && port === null && <Empty>{yard.noMap}</Empty>}
      {isAble && port !== null && (
        <Suspense fallback={loading}>
          <TwinView key={attempt} port={port} onAgain={() => setAttempt(attempt + 1)} />
        </Suspense>
      )}
    </div>
  );
}
