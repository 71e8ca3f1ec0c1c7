import { eachAboard } from '../each-aboard.ts';
import type { MasterInstance } from '../instance.ts';

/** Cargo aboard from before the voyage, `port * blocks + block`. */
interface CargoAboard {
  /** What is there as the ship leaves the port: containers, TEU, forties, tonnes, plugs. */
  readonly boxes: Float64Array;
  readonly teu: Float64Array;
  readonly feu: Float64Array;
  readonly weight: Float64Array;
  readonly plugs: Float64Array;
  /** 1 where some of it is for the port. */
  readonly leaving: Uint8Array;
}

export function cargoAboard(instance: MasterInstance): CargoAboard {
  const { ports, blocks, typeLength, typeReefer, typeWeight } = instance;
  const table = (): Float64Array => new Float64Array(ports * blocks);
  const cargo = { boxes: table(), teu: table(), feu: table(), weight: table(), plugs: table(), leaving: new Uint8Array(ports * blocks) };
  eachAboard(instance, (to, block, type, count) => {
    cargo.leaving[to * blocks + block] = 1;
    for (let at = block; at < to * blocks; at += blocks) {
      cargo.boxes[at] += count;
      cargo.teu[at] += (count * typeLength[type]) / 20;
      if (typeLength[type] === 40) cargo.feu[at] += count;
      cargo.weight[at] += count * typeWeight[type];
      cargo.plugs[at] += count * typeReefer[type];
    }
  });
  return cargo;
}
