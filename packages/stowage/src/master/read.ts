import { type Result, refuse, succeed } from '@estiba/base';
import type { MasterInstance } from './instance.ts';
import { BadLine, LineReader } from './read/line-reader.ts';
import { readCargo } from './read/read-cargo.ts';
import { readShip } from './read/read-ship.ts';

/** Reads a file of the published master planning set (SPEC K1). Refuses, with the line and the value, what is not one; never throws. */
export function readMaster(text: string): Result<MasterInstance> {
  try {
    const lines = new LineReader(text);
    const ship = readShip(lines);
    const cargo = readCargo(lines, ship);
    lines.end();
    return succeed({ ...ship, ...cargo });
  } catch (error) {
    if (error instanceof BadLine) return refuse(error.why);
    throw error;
  }
}
