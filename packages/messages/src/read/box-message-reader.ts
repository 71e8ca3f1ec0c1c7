import type { ReadContext } from '../parts/context.ts';
import { type MessageMap, versionOf } from '../maps/message-map.ts';
import type { Segment } from '../syntax/segment.ts';
import type { Box } from '../words/box.ts';
import type { Account, MessageHeader, MessageName } from '../words/message.ts';
import { BoxDraft } from './box-draft.ts';
import { finishBox } from './finish-box.ts';
import type { Inherited } from './finish-ports.ts';
import { HeaderReader } from './header-reader.ts';
import { takeBoxSegment } from './take-box-segment.ts';
import { TwinCheck } from './twin-check.ts';
import { readNumber } from '../parts/number.ts';

/** Documents (code list 1001) about loading have their load port in the header, those about discharge their discharge port. */
const LOADS = new Set(['45', '121', '46', '270']);
const DISCHARGES = new Set(['43', '44', '98']);

/** Reads a message about boxes, segment by segment; hands on each box as soon as its group is complete. */
export class BoxMessageReader {
  readonly #map: MessageMap;
  readonly #context: ReadContext;
  readonly #knownPorts: ReadonlySet<string> | null;
  readonly #onBox: (box: Box, header: () => MessageHeader) => void;
  readonly #header: HeaderReader;
  readonly #twins = new TwinCheck();
  #inherited: Inherited | null = null;
  #draft: BoxDraft | null = null;
  /** What starts a group: the map says; a plan that puts the equipment first is read that way, with a finding. */
  #start: 'LOC' | 'EQD';
  #handling = '';
  #groups = 0;
  #boxes = 0;
  #syntheticIds = 0;

  constructor(
    map: MessageMap,
    reference: string,
    name: MessageName,
    knownPorts: ReadonlySet<string> | null,
    context: ReadContext,
    onBox: (box: Box, header: () => MessageHeader) => void,
  ) {
    this.#map = map;
    this.#start = map.boxStart;
    this.#context = context;
    this.#knownPorts = knownPorts;
    this.#onBox = onBox;
    this.#header = new HeaderReader(reference, name, versionOf(map, name).version.hasPlaceDates, context);
  }

  take(segment: Segment): void {
    if (this.#startsGroup(segment)) {
      this.#finish();
      this.#draft = new BoxDraft(segment, this.#handling);
    } else if (segment.tag === 'HAN' && this.#map.type === 'MOVINS') {
      this.#finish();
      this.#handling = segment.at(1);
      return;
    } else if (segment.tag === 'CNT') {
      this.#finish();
      if (this.#checkCount(segment)) return;
    }
    if (this.#draft === null) this.#header.take(segment);
    else this.#takeBox(segment, this.#draft);
  }

  #startsGroup(segment: Segment): boolean {
    if (segment.tag === 'LOC') return this.#start === 'LOC' && segment.at(1) === '147';
    if (segment.tag !== 'EQD') return false;
    if (this.#start === 'EQD') return true;
    if (this.#draft !== null) return false;
    const isFirst = this.#groups === 0;
    this.#context.find('warning', 'structure.equipment-before-place', { id: segment.at(2) }, segment);
    if (isFirst && this.#header.hasTransport) this.#start = 'EQD';
    return true;
  }

  /** A second unit in one place is a group of its own in the account. */
  #takeBox(segment: Segment, draft: BoxDraft): void {
    if (segment.tag === 'EQD' && draft.equipment !== null) this.#groups++;
    takeBoxSegment(segment, draft, this.#map, this.#context);
  }

  #finish(): void {
    const draft = this.#draft;
    if (draft === null) return;
    this.#draft = null;
    this.#groups++;
    if (isBare(draft)) {
      this.#context.find('info', 'slot.no-equipment', { slot: draft.slotText ?? '' }, draft);
      return;
    }
    this.#inherited ??= this.#inherit();
    const isNumbered = (draft.equipment?.id ?? '') !== '';
    const synthetic = isNumbered ? '' : `?${String(++this.#syntheticIds).padStart(4, '0')}`;
    const box = finishBox(draft, this.#map, this.#inherited, synthetic, this.#context);
    this.#twins.check(box, this.#context);
    this.#boxes++;
    this.#onBox(box, () => this.#header.header());
  }

  #inherit(): Inherited {
    const { transport, places, parties, document } = this.#header.header();
    const port = (qualifier: string): string => [...transport.places, ...places].find((place) => place.qualifier === qualifier)?.code ?? '';
    const isList = this.#map.boxStart === 'EQD';
    const party = this.#map.operatorRoles.map((role) => parties.find((p) => p.role === role)?.code ?? '').find((code) => code !== '');
    return {
      pol: isList && !DISCHARGES.has(document.code) ? port('9') : '',
      pod: isList && !LOADS.has(document.code) ? port('11') : '',
      operator: party ?? transport.carrier ?? '',
      knownPorts: this.#knownPorts,
    };
  }

  /** Compares `CNT+16` with what was read; false for another count, which is kept as it is. */
  #checkCount(segment: Segment): boolean {
    if (segment.at(1) !== '16') return false;
    const given = readNumber(segment.at(1, 1));
    if (given !== this.#groups) this.#context.find('warning', 'count.boxes', { given: segment.at(1, 1), counted: this.#groups }, segment);
    return true;
  }

  end(): { readonly header: MessageHeader; readonly account: Account } {
    this.#finish();
    return { header: this.#header.header(), account: { groups: this.#groups, boxes: this.#boxes, setAside: this.#groups - this.#boxes } };
  }
}

/** A place with nothing in it: empty or blocked, as BAPLIE may list it. */
function isBare(draft: BoxDraft): boolean {
  return draft.equipment === null && draft.gross === null && draft.vgm === null && draft.pod === null;
}
