import { colourModes } from './cells.ts';
import { portClasses, portFill } from './palette.ts';

const weightRamp = ['#eef6fb', '#d2e6f3', '#aed2e9', '#84b9dc', '#5fa0cf', '#e9b36c', '#dd8a55'];
const dangerFills: Readonly<Record<string, string>> = {
  d1: '#f5a35c',
  d2: '#8fd19e',
  d3: '#ef8378',
  d4: '#a9c1f2',
  d5: '#f4e36a',
  d6: '#d9d2e9',
  d7: '#ffef9e',
  d8: '#c4c4c4',
  d9: '#d5e8ea',
};
const kindFills: Readonly<Record<string, string>> = {
  tG: '#dfe7ee',
  tE: '#ffffff',
  tR: '#7cc4ee',
  tT: '#f3c98b',
  tU: '#bfe3b4',
  tP: '#d8c3e6',
  tO: '#f0907f',
  tB: '#e6dc9a',
  tV: '#c9e8e4',
  tX: '#cccccc',
};

const fills: readonly (readonly [string, string])[] = [
  ...Array.from({ length: portClasses }, (_, i): [string, string] => [`p${i}`, portFill(i)]),
  ...weightRamp.map((fill, i): [string, string] => [`w${i}`, fill]),
  ...Object.entries(dangerFills),
  ...Object.entries(kindFills),
  ['rf', '#6fbdf0'],
  ['q', '#eceff2'],
  ['ml', '#8ecf9f'],
  ['mr', 'url(#hs)'],
];

/** Fills and lines of the drawings. */
export const cellStyles = `
${fills.map(([cls, fill]) => `.${cls}{fill:${fill}}`).join('')}
.o{fill-opacity:.38}
.bays{display:flex;flex-wrap:wrap;gap:18px 26px;align-items:flex-start}
figure.bay{margin:0;border-top:1px solid var(--line);padding-top:6px;max-width:100%}
.halves{display:flex;flex-wrap:wrap;gap:4px 20px}
.half{font-size:12px;font-weight:600;text-align:center}
svg.bay{max-width:100%;height:auto;display:block}
svg.bay text,.legend text{font-size:8.5px;text-anchor:middle;pointer-events:none}
[data-mode=reefer] svg.bay .t text{font-size:7px}
.c path{stroke:#2b3642;stroke-width:.7}
.c path:hover,.c .hit{stroke-width:2.2}
.c .hit{stroke:#b3261e}
.s{fill:#fff;stroke:#ccd3da;stroke-width:.5}
.plug{fill:#12507b}
.rep{stroke:#0008;stroke-width:.6;fill:none}
.lid{fill:#3b4754}
.lid.open{fill:#fff;stroke:#3b4754;stroke-width:1.2;stroke-dasharray:5 2}
svg.bay .r text{font-size:7.5px;fill:#5f6b78}
svg.bay .k text{font-size:7.5px}
svg.bay .k .lim{fill:#66717e;font-size:6.5px}
svg.bay .k .bad{fill:#b3261e;font-weight:700}
.legend{display:none;flex-wrap:wrap;gap:4px 18px;list-style:none;padding:0;margin:10px 0 4px;font-size:13px}
${colourModes.map((mode) => `[data-mode=${mode}] .legend[data-mode=${mode}]`).join(',')}{display:flex}
.hull{fill:#e9edf1;stroke:#44505e;stroke-width:1}
.house{fill:#fff;stroke:#44505e;stroke-width:1}
.ship .e{fill:#fff;fill-opacity:.75;stroke:#d5dbe2;stroke-width:.5}
.ship .bayno,.ship .draft{font-size:11px}
.ship .bayno{text-anchor:middle;fill:var(--soft)}
.sea{stroke:#1f78b4;stroke-width:1.6;fill:none}
.sight{stroke:#b3261e;stroke-width:1;stroke-dasharray:6 4;fill:none}
.grid{stroke:#e1e5ea;stroke-width:1;fill:none}
.limit{stroke:#b3261e;stroke-width:1.4;stroke-dasharray:7 4;fill:none}
.value{stroke:#12507b;stroke-width:2.2;fill:none}
.worst{fill:#fff;stroke:#12507b;stroke-width:2}
.gauge path{stroke:#8b95a1;fill:none}
.gauge circle{fill:#12507b}
.gantt rect{stroke:#2b3642;stroke-width:.5}
.gantt .block{text-anchor:middle;font-size:9.5px}
.k-discharge{fill:url(#hd)}.k-restow{fill:url(#hr)}.k-lid{fill:#3b4754}
`;
