/** A share as a bar; the words beside it say the same. */
export function Bar({ share, begun = share, label }: { readonly share: number; readonly begun?: number; readonly label: string }) {
  return (
    <span className="bar" role="img" aria-label={label}>
      <span className="bar-begun" style={{ inlineSize: percent(begun) }} />
      <span className="bar-done" style={{ inlineSize: percent(share) }} />
    </span>
  );
}

const percent = (share: number): string => `${Math.round(1000 * Math.max(0, Math.min(1, share))) / 10}%`;
