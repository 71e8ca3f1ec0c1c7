import { type Reason, type Result, reason, refuse } from '@estiba/base';
import { makeSectionProblem, type SectionBox, type SectionProblem } from './problem.ts';

interface Line {
  readonly number: number;
  readonly words: readonly string[];
}

const parts = ['#POD', '#LOCATIONS', '#CONTAINERS_TOLOAD', '#CONTAINERS_LOADED', '#STACKS', '#CELLS'];
/** Remarks some files end with: a plan found by others and how the file was made. */
const remark = /^#(?:SOLUTION|INFO)/;

/**
 * Reads a section as the published sets write it (Delgado et al. 2012; Parreño, Pacino and Alvarez-Valdes 2016): a line of seven sizes, then the parts
 * `#POD`, `#LOCATIONS`, `#CONTAINERS_TOLOAD`, `#CONTAINERS_LOADED`, `#STACKS`, `#CELLS`. Anything else is refused with line, value and why (B1).
 */
export function readSection(text: string): Result<SectionProblem> {
  const lines = text
    .split(/\r\n|\n|\r/)
    .map((line, at) => ({ number: at + 1, words: line.trim().split(/\s+/).filter(Boolean) }))
    .filter(({ words }) => words.length > 0);
  const reasons: Reason[] = [];
  const read = new Numbers(reasons);
  const [sizes = []] = read.table([lines[0] ?? { number: 1, words: [] }], 7);
  const [, toLoad = 0, loaded = 0, stacks = 0, cells = 0, locations = 0, tiers = 0] = sizes;
  const of = partsOf(lines.slice(1), reasons);
  if (reasons.length === 0 && stacks * tiers !== cells) reasons.push(reason('section.cells', { wanted: stacks * tiers, found: cells }));
  if (reasons.length > 0) return refuse(...reasons.slice(0, 20));

  tellLengths(of, [undefined, locations, toLoad, loaded, stacks, cells], reasons);
  const stackRows = read.table(of[4]!, 3);
  const cellRows = read.table(of[5]!, 7);
  const boxesToLoad = read.table(of[2]!, 10).map(boxOf);
  const boxesLoaded = read.table(of[3]!, 10).map((row) => ({ ...boxOf(row), stack: row[0]!, tier: row[1]!, side: row[2]! }));
  tellOrder(of[5]!, cellRows, tiers, reasons);
  if (reasons.length > 0) return refuse(...reasons.slice(0, 20));
  return makeSectionProblem({
    stacks: stackRows.map(([maxWeight = 0, maxHeight = 0]) => ({ maxWeight, maxHeight })),
    cells: Array.from({ length: stacks }, (_, stack) => cellRows.slice(stack * tiers, (stack + 1) * tiers).map(cellOf)),
    toLoad: boxesToLoad,
    loaded: boxesLoaded,
  });
}

/** The lines of each part. A part missing or named twice, and lines before the first, are told. */
function partsOf(lines: readonly Line[], reasons: Reason[]): Line[][] {
  const of: (Line[] | undefined)[] = parts.map(() => undefined);
  let into: Line[] | undefined;
  for (const line of lines) {
    const [word = ''] = line.words;
    const at = parts.indexOf(word);
    if (at >= 0 && of[at] === undefined) into = of[at] = [];
    else if (at >= 0) reasons.push(reason('section.part-twice', { line: line.number, part: word }));
    else if (remark.test(word)) into = [];
    else if (word.startsWith('#') || into === undefined) {
      reasons.push(reason('section.part', { line: line.number, found: shorten(line.words.join(' ')) }));
      into ??= [];
    } else into.push(line);
  }
  of.forEach((found, at) => {
    if (found === undefined) reasons.push(reason('section.part-missing', { part: parts[at]! }));
  });
  return of.map((found) => found ?? []);
}

/** Parts that hold more or fewer entries than the first line says. */
function tellLengths(of: readonly Line[][], wanted: readonly (number | undefined)[], reasons: Reason[]): void {
  for (const [at, part] of parts.entries()) {
    const found = at === 1 ? of[at]!.flatMap(({ words }) => words).length : of[at]!.length;
    if (wanted[at] !== undefined && found !== wanted[at]) reasons.push(reason('section.lines', { part, wanted: wanted[at], found }));
  }
}

/** Cells that are not given stack by stack. */
function tellOrder(lines: readonly Line[], cells: readonly (readonly number[])[], tiers: number, reasons: Reason[]): void {
  cells.forEach(([found = 0], at) => {
    const wanted = Math.floor(at / tiers) + 1;
    if (found !== wanted) reasons.push(reason('section.cell-order', { line: lines[at]!.number, found, wanted }));
  });
}

/** Reads lines of numbers and keeps what is wrong with them. */
class Numbers {
  readonly #reasons: Reason[];

  constructor(reasons: Reason[]) {
    this.#reasons = reasons;
  }

  table(lines: readonly Line[], wanted: number): number[][] {
    return lines.map(({ number, words }) => {
      if (words.length !== wanted) this.#reasons.push(reason('section.line-length', { line: number, wanted, found: words.length }));
      return words.map((word) => {
        const isNumber = /^-?\d{1,9}(?:\.\d{1,9})?$/.test(word);
        if (!isNumber) this.#reasons.push(reason('section.number', { line: number, value: shorten(word) }));
        return isNumber ? Number(word) : 0;
      });
    });
  }
}

function boxOf([, , , weight = 0, height = 0, length = 0, pod = 0, reefer = 0, , imo = 0]: readonly number[]): SectionBox {
  return { weight, height, length, pod, isReefer: reefer !== 0, imo };
}

function cellOf([, forePlug = 0, aftPlug = 0, fore = 0, aft = 0, forty = 0]: readonly number[]): { plugs: number; takes: number } {
  const bit = (value: number, worth: number): number => (value === 0 ? 0 : worth);
  return { plugs: bit(forePlug, 1) + bit(aftPlug, 2), takes: bit(fore, 1) + bit(aft, 2) + bit(forty, 4) };
}

const shorten = (found: string): string => (found.length > 40 ? `${found.slice(0, 40)}…` : found);
