import type { LogHead } from '@estiba/terminal';
import { rangeRoots } from '../merkle/proofs.ts';
import type { MerkleTree } from '../merkle/tree.ts';
import type { Rows } from '../rows/rows.ts';
import { LogDamaged } from './damage.ts';
import { loadTree, storedTile } from './load-tree.ts';

/** The tree of a log that is about to be written. Throws when the log is damaged at its end, or was left by a restore that did not finish. */
export async function treeForWriting(place: string, rows: Rows): Promise<MerkleTree> {
  const head = await rows.head();
  if (head.restoring === 0) return loadTree(rows, head);
  throw new LogDamaged(
    `The log ${place} is not whole: the restore that made it did not finish. Maybe delete it and restore the backup again.`,
  );
}

/** Throws unless the log still begins with what was once confirmed: a server that was put back to an earlier state has lost entries. */
export async function requireRoot(place: string, rows: Rows, tree: MerkleTree, confirmed: LogHead): Promise<void> {
  const [root] =
    tree.size < confirmed.size ? [] : await rangeRoots(tree, (level, at) => storedTile(rows, level, at), [{ from: 0, to: confirmed.size }]);
  if (root?.toString('hex') === confirmed.root) return;
  throw new LogDamaged(
    `The log ${place} has lost entries that were confirmed: it had ${confirmed.size} with root ${confirmed.root}, and is not their continuation with ${tree.size}. ` +
      'Maybe the database was put back to an earlier state or failed over to a copy that lagged behind.',
  );
}
