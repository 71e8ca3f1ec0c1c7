import type { CodeLists } from '../parts/place.ts';
import type { TransportForm } from '../parts/transport.ts';
import type { WeightForm } from '../parts/weight.ts';
import type { BoxMessageType } from '../words/message.ts';

/** One thing a box says, read by one part and written by the same. */
export type BoxPart =
  | 'slot'
  | 'equipment'
  | 'references'
  | 'texts'
  | 'seals'
  | 'times'
  | 'ports'
  | 'weight'
  | 'verification'
  | 'dimensions'
  | 'temperature'
  | 'dangerous-goods'
  | 'operator'
  | 'parties'
  | 'legs'
  | 'damages'
  | 'others';

/** One thing a header says. */
export type HeaderPart = 'document' | 'dates' | 'references' | 'parties' | 'places' | 'transport' | 'others' | 'section-break';

/** The word of `Container` a place fills. */
export type PortRole = 'pol' | 'pod' | 'destination';

/** What any version of any message says of its header. */
export interface HeaderForm {
  /** `BAPLIE-2.2`: what a caller names. */
  readonly id: string;
  /** As UNH writes it: `D`, `95B`, `SMDG22`. */
  readonly version: string;
  readonly release: string;
  readonly association: string;
  readonly headerOrder: readonly HeaderPart[];
  readonly transport: TransportForm;
  readonly lists: CodeLists & { readonly sizeType: readonly string[] };
  /** Dates after a place belong to it; in the older plans they belong to the voyage. */
  readonly hasPlaceDates: boolean;
}

/** One version of a message about boxes: all in which it differs from another, as data. */
export interface Version extends HeaderForm {
  readonly boxOrder: readonly BoxPart[];
  readonly weight: WeightForm;
  readonly ports: Readonly<Record<PortRole, string>>;
  readonly operatorRole: 'CA' | 'CF';
  readonly heightQualifier: '9' | '13';
  /** How the method of the VGM is said: in a text (FTX+AAY), which may also say that a mass is only estimated, or in a document (DOC). */
  readonly verification: 'FTX' | 'DOC';
  /** How many references a box must and may carry; `RFF+BM:1` stands where one is needed and there is none. */
  readonly references: { readonly least: 0 | 1; readonly most: number };
  /** Boxes are counted at the end: `CNT+16`. */
  readonly hasCount: boolean;
}

/** What reading one type of message needs to know, whatever its version. */
export interface MessageMap {
  readonly type: BoxMessageType;
  /** A box group begins with the stowage position (LOC+147) or with the equipment (EQD). */
  readonly boxStart: 'LOC' | 'EQD';
  /** Ports by place qualifier (code list 3227), all versions together. */
  readonly ports: ReadonlyMap<string, PortRole>;
  /** Roles of NAD that name the operator of a box, best first. */
  readonly operatorRoles: readonly string[];
  /** Words a box must have to be of use: a missing one is a finding. */
  readonly needs: ReadonlySet<'pol' | 'pod' | 'weight' | 'slot'>;
  readonly versions: readonly Version[];
}

/** The version a message says it is, or the nearest there is (`isExact` false). */
export function versionOf(
  map: MessageMap,
  name: { readonly version: string; readonly release: string; readonly association: string },
): { version: Version; isExact: boolean } {
  const sameRelease = map.versions.filter((v) => v.version === name.version && v.release === name.release);
  const exact = sameRelease.find((v) => v.association === name.association);
  if (exact !== undefined) return { version: exact, isExact: true };
  return { version: sameRelease.at(-1) ?? (map.versions[0] as Version), isExact: false };
}

/** The version of that name. Throws a RangeError for a name that is not in the map: a mistake of the program. */
export function versionNamed(map: MessageMap, id: string): Version {
  const version = map.versions.find((v) => v.id === id);
  if (version === undefined) {
    throw new RangeError(`${map.type} has no version "${id}". Maybe one of these was meant: ${map.versions.map((v) => v.id).join(', ')}.`);
  }
  return version;
}
