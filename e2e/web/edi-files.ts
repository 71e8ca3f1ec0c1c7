import { checkDigitOf } from '@estiba/port';

/** Files as senders make them, for tests of dropping them on the page. */
interface Ship {
  readonly name: string;
  readonly voyage: string;
}

const numberOf = (i: number): string => {
  const ten = `TCLU${String(i).padStart(6, '0')}`;
  return ten + checkDigitOf(ten);
};
const two = (value: number): string => String(value).padStart(2, '0');

/** A bay plan of so many 20' boxes, bay by bay. */
export function baplieOf({ name, voyage }: Ship, boxes: number): string {
  const head = [
    "UNB+UNOA:2+LINE+TERMINAL+261201:1200+1'",
    "UNH+1+BAPLIE:D:95B:UN:SMDG22'",
    "BGM++PLAN1+9'",
    "DTM+137:202612011200:203'",
    `TDT+20+${voyage}+++COS:172:20+++9152272:146:11:${name}'`,
    "LOC+5+PECLL:139:6'",
    "LOC+61+CNSHA:139:6'",
  ];
  const body = Array.from({ length: boxes }, (_, i) => {
    const [row, tier, bay] = [i % 20, Math.floor(i / 20) % 8, Math.floor(i / 160)];
    return [
      `LOC+147+${String(1 + 2 * bay).padStart(3, '0')}${two(row + 1)}${two(82 + 2 * tier)}::5'`,
      `MEA+VGM++KGM:${10_000 + (i % 15_000)}'`,
      "LOC+9+PECLL:139:6'",
      `LOC+11+${['CNSHA', 'CNNGB', 'SGSIN'][i % 3]}:139:6'`,
      "RFF+BM:1'",
      `EQD+CN+${numberOf(i)}+22G1+++5'`,
      "NAD+CA+COS:172:20'",
    ].join('\n');
  });
  const segments = head.length - 1 + 7 * boxes + 1;
  return [...head, ...body, `UNT+${segments}+1'`, "UNZ+1+1'", ''].join('\n');
}

/** A load list of one box. */
export function coprarOf({ name, voyage }: Ship, box = numberOf(900_000)): string {
  return [
    "UNB+UNOA:2+LINE+TERMINAL+261201:1200+2'",
    "UNH+1+COPRAR:D:95B:UN:ITG13'",
    "BGM+45+LIST1+9'",
    `TDT+20+${voyage}+1++COS:172+++9152272:146::${name}'`,
    "LOC+9+PECLL'",
    `EQD+CN+${box}+22G1:102:5++2+5'`,
    "LOC+9+PECLL:139:6'",
    "LOC+11+CNSHA:139:6'",
    "MEA+AAE+G+KGM:18000'",
    "NAD+CF+COS:160:20'",
    "CNT+16:1'",
    "UNT+11+1'",
    "UNZ+1+2'",
    '',
  ].join('\n');
}
