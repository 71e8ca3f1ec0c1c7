import { availableParallelism, cpus } from 'node:os';

/** The machine as a row tells it: `2 cores, Intel Xeon E5, Node 24.21.0`. */
export function machine(): string {
  const model = cpus()[0]
    ?.model.replace(/\((?:R|TM)\)|\bCPU\b|@.*$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `${availableParallelism()} cores, ${model || process.arch}, Node ${process.versions.node}`;
}
