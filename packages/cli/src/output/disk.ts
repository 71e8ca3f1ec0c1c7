import type * as fs from 'node:fs/promises';

/** The system calls writing needs; tests pass a disk that is full. */
export type Disk = Pick<typeof fs, 'mkdir' | 'open' | 'rename' | 'rm'>;
