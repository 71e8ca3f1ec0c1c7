import type { Container } from '@estiba/port';

/** What two entries for one box must agree on. */
const FIELDS: Readonly<Record<string, (box: Container) => string>> = {
  type: (box) => box.sizeType.code,
  empty: (box) => String(box.isEmpty),
  gross: (box) => String(box.weight.gross),
  pol: (box) => box.pol,
  pod: (box) => box.pod,
  operator: (box) => box.operator,
  temperature: (box) => String(box.reefer?.setPoint ?? ''),
  dangerous: (box) => box.dangerousGoods.map((item) => `${item.imdgClass}/${item.unNumber ?? ''}`).join(' '),
};

/** Where two entries for one box differ, as `pod=USNYC gross=22000` for each; empty when they agree. */
export function differences(first: Container, second: Container): { readonly first: string; readonly second: string } {
  const fields = Object.entries(FIELDS).filter(([, read]) => read(first) !== read(second));
  const say = (box: Container): string => fields.map(([name, read]) => `${name}=${read(box)}`).join(' ');
  return { first: say(first), second: say(second) };
}
