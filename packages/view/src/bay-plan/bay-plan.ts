import { formatSlot } from '@estiba/port';
import type { Rect } from '../canvas/camera.ts';
import { LayeredCanvas } from '../canvas/layered-canvas.ts';
import type { Pen, Surface } from '../canvas/pen.ts';
import type { Term } from '../palette/legend.ts';
import { wordsOfCell } from './cell-words.ts';
import { bayBeside, bayOf, moveCursor, slotInBay } from './cursor.ts';
import { drawScan, drawScanMark, type Scan, scanOf } from './draw-scan.ts';
import { type BaySection, drawPaper, drawSectionOf, drawSelection, figuresOf, sectionOf } from './draw-section.ts';
import { bayAtSide } from './elevation.ts';
import type { BayPlanModel } from './model.ts';
import { bayAtPoint } from './scan-layout.ts';
import { type BayCell, cellsInBand, type Halves, hitBay } from './section-cells.ts';

/** The whole ship, or one bay of her. */
export type BayView = { readonly show: 'scan' } | { readonly show: 'section'; readonly bay: number; readonly halves: Halves };

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/**
 * The bay plan on a canvas. Change `model`, and call `changed` where boxes, plan or colours did, `touched` where selection, cursor or band
 * did; call `frame` for each frame of the screen.
 */
export class BayPlan {
  readonly model: BayPlanModel;
  #view: BayView;
  #laidOut: { readonly scan: Scan } | { readonly section: BaySection | null } | null = null;
  readonly #canvas: LayeredCanvas<Sheet>;

  constructor(
    model: BayPlanModel,
    view: BayView,
    target: Surface,
    makeSurface: () => Surface,
    { width, height, pixelRatio }: Sheet & { readonly pixelRatio?: number },
  ) {
    this.model = model;
    this.#view = view;
    const layers = {
      ground: (pen: Pen, sheet: Sheet) => drawPaper(pen, model, sheet.width, sheet.height),
      state: (pen: Pen) => this.#drawState(pen),
      movers: (pen: Pen) => this.#drawMarks(pen),
    };
    this.#canvas = new LayeredCanvas<Sheet>(target, makeSurface, layers, { width, height }, pixelRatio);
  }

  get view(): BayView {
    return this.#view;
  }

  show(view: BayView): void {
    this.#view = view;
    this.changed();
  }

  resize(width: number, height: number, pixelRatio: number): void {
    this.#laidOut = null;
    this.#canvas.look({ width, height }, pixelRatio);
  }

  /** Boxes, plan, colours or limits are others. */
  changed(): void {
    this.#laidOut = null;
    this.#canvas.look(this.#canvas.camera);
  }

  /** Selection, cursor or band are others. */
  touched(): void {
    this.#canvas.touch('movers');
  }

  frame(): boolean {
    return this.#canvas.frame();
  }

  /** Places that are drawn large enough to be pointed at: those of the section. */
  get cells(): readonly BayCell[] {
    const laidOut = this.#layOut();
    return 'section' in laidOut ? (laidOut.section?.cells ?? []) : [];
  }

  /** The slot at a point, BBBRRTT; null beside them. */
  hit(px: number, py: number): string | null {
    return hitBay(this.cells, px, py)?.name ?? null;
  }

  /** The bay at a point of the scan. */
  hitBay(px: number, py: number): number | null {
    const laidOut = this.#layOut();
    if (!('scan' in laidOut)) return null;
    return bayAtPoint(laidOut.scan.layout, px, py) ?? bayAtSide(laidOut.scan.side, px, py);
  }

  /** Slots a rubber band touches. */
  inBand(band: Rect): string[] {
    return cellsInBand(this.cells, band).map(({ name }) => name);
  }

  /** What a key does to the cursor: arrows, Home, End within the bay, Page Up and Page Down to the next bay towards bow and stern. False: nothing. */
  key(key: string): boolean {
    const { model } = this;
    const view = this.#view;
    if (view.show === 'scan') return this.#keyInScan(key);
    if (key === 'PageUp' || key === 'PageDown') {
      const bay = bayBeside(model.slots.outline, view.bay, key === 'PageUp' ? 'bow' : 'stern');
      if (model.cursor !== null) model.cursor = slotInBay(model.slots.outline, bay, model.cursor);
      this.show({ ...view, bay });
      this.#keepCursorOnCell();
      return true;
    }
    const cell = moveCursor(this.cells, model.cursor === null ? null : formatSlot(model.cursor), key);
    if (cell === null) return false;
    model.cursor = cell.slot;
    this.touched();
    return true;
  }

  /** What is to be read of the place under the cursor. */
  words(): Term[] {
    const { cursor } = this.model;
    const cell = cursor === null ? undefined : this.cells.find(({ name }) => name === formatSlot(cursor));
    return cell === undefined ? [] : this.wordsOf(cell);
  }

  /** What is to be read of a place. */
  wordsOf(cell: BayCell): Term[] {
    return wordsOfCell(this.model, cell, figuresOf(this.model, bayOf(this.model.slots.outline, cell.slot.bay)));
  }

  /** In the scan left and Page Down go towards the stern as the side view has it, right and Page Up towards the bow. */
  #keyInScan(key: string): boolean {
    const { model } = this;
    const { outline } = model.slots;
    const towards = { ArrowRight: 'bow', PageUp: 'bow', ArrowLeft: 'stern', PageDown: 'stern' }[key] as 'bow' | 'stern' | undefined;
    const first = outline.bays[0];
    if (towards === undefined || first === undefined) return false;
    const bay = model.cursor === null ? first.number : bayBeside(outline, bayOf(outline, model.cursor.bay), towards);
    model.cursor = slotInBay(outline, bay, model.cursor ?? { bay, row: 0, tier: 2 });
    this.touched();
    return true;
  }

  #keepCursorOnCell(): void {
    const { cursor } = this.model;
    if (cursor === null) return;
    const own = this.cells.find(({ slot }) => slot.row === cursor.row && slot.tier === cursor.tier);
    this.model.cursor = own?.slot ?? cursor;
  }

  #layOut(): { readonly scan: Scan } | { readonly section: BaySection | null } {
    const { width, height } = this.#canvas.camera;
    const view = this.#view;
    this.#laidOut ??=
      view.show === 'scan'
        ? { scan: scanOf(this.model, width, height) }
        : { section: sectionOf(this.model, view.bay, view.halves, { x0: 0, y0: 0, x1: width, y1: height }, 'full') };
    return this.#laidOut;
  }

  #drawState(pen: Pen): void {
    const laidOut = this.#layOut();
    if ('scan' in laidOut) drawScan(pen, this.model, laidOut.scan);
    else if (laidOut.section !== null) drawSectionOf(pen, this.model, laidOut.section);
  }

  #drawMarks(pen: Pen): void {
    const laidOut = this.#layOut();
    if (!('scan' in laidOut)) return drawSelection(pen, this.model, this.cells);
    if (this.model.cursor !== null) drawScanMark(pen, this.model, laidOut.scan, bayOf(this.model.slots.outline, this.model.cursor.bay), 2);
  }
}
