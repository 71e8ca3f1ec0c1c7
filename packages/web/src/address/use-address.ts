import { useValue } from '../store/use-value.ts';
import { Value } from '../store/value.ts';
import { type Address, formatAddress, parseAddress, type Screen, type Selection } from './address.ts';

const address = new Value<Address>(parseAddress(location.hash));
addEventListener('hashchange', () => address.set(parseAddress(location.hash)));

export function useAddress(): Address {
  return useValue(address);
}

export function useSelection(): Selection | null {
  return useAddress().selection;
}

/** Goes to a screen; what is selected stays selected. */
export function go(screen: Screen, id: string | null = null, find = ''): void {
  location.hash = hrefOf(screen, id, find);
}

export function hrefOf(screen: Screen, id: string | null = null, find = ''): string {
  return formatAddress({ screen, id, find, selection: address.get().selection });
}

/** Chooses a thing for all screens, or none. The way back leads past choices. */
export function select(selection: Selection | null): void {
  put({ ...address.get(), selection });
}

/** Keeps what is searched for in the address. */
export function keepFind(find: string): void {
  put({ ...address.get(), find });
}

function put(next: Address): void {
  history.replaceState(null, '', formatAddress(next));
  address.set(next);
}
