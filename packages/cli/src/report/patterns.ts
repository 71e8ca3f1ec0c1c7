import { Html } from './html.ts';
import { palette, portClasses } from './palette.ts';

/** Fill patterns: ports beyond the palette are hatched over the same colours; work that is no loading is hatched over its crane's. */
export const patterns = new Html(
  `<svg width=0 height=0 style="position:absolute" aria-hidden=true><defs>${[
    ...Array.from({ length: portClasses - palette.length }, (_, i) =>
      hatch(`h${i + palette.length}`, palette[i % palette.length] ?? '#fff', i < palette.length ? 'M0,6L6,0' : 'M0,0L6,6'),
    ),
    hatch('hd', 'none', 'M0,6L6,0'),
    hatch('hr', 'none', 'M0,6L6,0M0,0L6,6'),
    hatch('hs', '#fff', 'M0,6L6,0'),
  ].join('')}</defs></svg>`,
);

function hatch(id: string, ground: string, lines: string): string {
  return `<pattern id=${id} width=6 height=6 patternUnits=userSpaceOnUse><rect width=6 height=6 fill="${ground}"/><path d="${lines}" stroke=#0006 stroke-width=1.1 /></pattern>`;
}
