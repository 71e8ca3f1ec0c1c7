import { useValue } from '../store/use-value.ts';
import { announcement } from './announce.ts';

/** The live region of the page. */
export function Announcer() {
  return (
    <div className="unseen" role="status" aria-live="polite">
      {useValue(announcement)}
    </div>
  );
}
