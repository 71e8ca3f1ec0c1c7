/** The address of a thing, one for all views: `machine/T07`, `block/A1`, `call/C1`, `cell/S-A.07`, `berth/BERTH1`, `visitor/V3`, `box/CSNU1234567`. */
export type Address = `${AddressKind}/${string}`;
export type AddressKind = 'machine' | 'block' | 'call' | 'cell' | 'berth' | 'visitor' | 'box' | 'gate';

/** The two parts of an address; null where it is none. */
export function partsOf(address: Address | null): { readonly kind: AddressKind; readonly id: string } | null {
  if (address === null) return null;
  const slash = address.indexOf('/');
  return { kind: address.slice(0, slash) as AddressKind, id: address.slice(slash + 1) };
}
