// Generates a call and writes it to a file, in a process of its own: `node make-ship.ts TEU PORTS SEED FILE`. Its memory is not the planner's.
import { writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { type BenchCall, makeCall } from '../../plan/calls.ts';

const [vessel, ports, seed] = process.argv.slice(2, 5).map(Number);
writeFileSync(process.argv[5] as string, serialize(makeCall({ name: '', vessel, utilisation: 0.8, ports, seed } as BenchCall)));
