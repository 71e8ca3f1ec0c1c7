import { hrefOf } from '../../address/use-address.ts';
import { useWords } from '../../i18n/language.ts';

/** Said in place of the twin when the browser took the graphics card away, or never gave it; with the way to the map, which needs none. */
export function NoPicture({ isLost, onAgain }: { readonly isLost: boolean; readonly onAgain: () => void }) {
  const { common, drawing } = useWords();
  return (
    <div className="no-picture" role="alert">
      <p>{isLost ? drawing.pictureLost : drawing.pictureFailed}</p>
      <p>
        <button type="button" onClick={onAgain}>
          {drawing.drawAnew}
        </button>{' '}
        <a href={hrefOf('yard')}>{common.yard}</a>
      </p>
    </div>
  );
}
