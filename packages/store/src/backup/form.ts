import type { LogHead } from '@estiba/terminal';

// A backup is a gzip file of lines, so that it can be read without Estiba:
//   {"estibaBackup":1,"size":N,"root":"…"}   where the log stood
//   {"seq":1,…}                              the entries, each the very text that is hashed
//   = 1000 ROOT                              after every thousand, the root of the Merkle tree so far
//   . N SHA256                               the end: how many, and the checksum of all bytes before this line

export const formVersion = 1;
/** After so many entries a root is written, so that damage is found near its place. */
export const markEvery = 1000;

export function headerLine({ size, root }: LogHead): string {
  return JSON.stringify({ estibaBackup: formVersion, size, root });
}

export const markLine = (count: number, root: string): string => `= ${count} ${root}`;
export const endLine = (count: number, checksum: string): string => `. ${count} ${checksum}`;
