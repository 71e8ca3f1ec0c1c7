import { type Reason, type Result, reason, refuse, succeed } from '@estiba/base';

/**
 * The multi-port shift problem (rules N): a ship of `columns` stacks, `rows` high, last in, first out, calls at `ports` ports in turn.
 * Which box stands where, on every leg, so that the fewest boxes are moved at ports that are not theirs?
 */
export interface ShiftProblem {
  /** Ports, numbered from 0; leg `p` leads from port `p` to port `p + 1`. */
  readonly ports: number;
  readonly rows: number;
  readonly columns: number;
  /** Boxes from port `o` to port `d` at `o * ports + d`; 0 unless `o < d`. */
  readonly transport: Int32Array;
  /** Cells that stay empty, leg by leg. */
  readonly air: Int32Array;
}

/** What the solver takes: breaks of a column are the bits of one number, and plans are kept cell by cell. */
const most = { ports: 31, rows: 100, columns: 100_000, cells: 1_000_000 };

/** The problem of these numbers, or what is wrong with them (N2). `transport[o][d]` are the boxes from port `o` to port `d`. */
export function makeShiftProblem(rows: number, columns: number, transport: readonly (readonly number[])[]): Result<ShiftProblem> {
  const ports = transport.length;
  const reasons = [
    ...sizeReason('ports', ports, 2, most.ports),
    ...sizeReason('rows', rows, 1, most.rows),
    ...sizeReason('columns', columns, 1, most.columns),
    ...sizeReason('cells', rows * columns, 1, most.cells),
  ];
  if (reasons.length > 0) return refuse(...reasons);
  const boxes = new Int32Array(ports * ports);
  for (const [o, row] of transport.entries()) {
    if (row.length !== ports) reasons.push(reason('shifts.row-length', { origin: o + 1, found: row.length, wanted: ports }));
    for (const [d, count] of row.entries()) {
      if (!Number.isInteger(count) || count < 0 || count > most.cells)
        reasons.push(reason('shifts.count', { origin: o + 1, destination: d + 1, value: String(count) }));
      else if (count > 0 && d <= o) reasons.push(reason('shifts.backwards', { origin: o + 1, destination: d + 1, boxes: count }));
      else if (d < ports) boxes[o * ports + d] = count;
    }
  }
  if (reasons.length > 0) return refuse(...reasons);
  const air = airOf(ports, rows * columns, boxes);
  const overfull = [...air].flatMap((free, leg) =>
    free < 0 ? [reason('shifts.overfull', { port: leg + 1, boxes: rows * columns - free, cells: rows * columns })] : [],
  );
  return overfull.length > 0 ? refuse(...overfull) : succeed({ ports, rows, columns, transport: boxes, air });
}

function sizeReason(field: string, value: number, least: number, greatest: number): Reason[] {
  const isFine = Number.isInteger(value) && value >= least && value <= greatest;
  return isFine ? [] : [reason('shifts.size', { field, value: String(value), least, most: greatest })];
}

function airOf(ports: number, cells: number, transport: Int32Array): Int32Array {
  const air = new Int32Array(ports - 1).fill(cells);
  for (let o = 0; o < ports; o++)
    for (let d = o + 1; d < ports; d++) for (let leg = o; leg < d; leg++) air[leg]! -= transport[o * ports + d]!;
  return air;
}
