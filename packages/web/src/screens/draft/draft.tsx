import { lazy, Suspense } from 'react';
import { useWords } from '../../i18n/language.ts';

/** Editing of plans is a part of the page that is fetched when somebody wants to see it. */
const DraftScreen = lazy(() => import('./draft-screen.tsx').then(({ DraftScreen: screen }) => ({ default: screen })));

export function Draft() {
  const { common } = useWords();
  const loading = (
    <p className="loading" role="status">
      {common.loading}
    </p>
  );
  return (
    <Suspense fallback={loading}>
      <DraftScreen />
    </Suspense>
  );
}
