import { merkleRoot } from './merkle-root';
import { leafSize, splitLeaves } from './leaf';
import { isSignedBy } from './signing-key';
import { noRootBefore, rootBytes, rootHash, type Root, type SignedRoot } from './signed-root';

/**
 * unreadable: no root in it; misplaced: another number stands there already; altered: not what its key signed;
 * foreign: signed by a key no root before has named; unlinked: not made behind the root before.
 */
export type RootProblem = 'unreadable' | 'misplaced' | 'altered' | 'foreign' | 'unlinked';

/** What the next root must fit; what is not known, because the root before is missing or bad, is not asked. */
export interface RootChain {
  readonly number: number;
  readonly through: bigint;
  readonly key: string | undefined;
  readonly previous: string | undefined;
}

export const beginning: RootChain = { number: 0, through: 0n, key: undefined, previous: noRootBefore };

/** What is wrong with a root in this place; undefined when nothing is. */
export function rootProblem(chain: RootChain, number: number, signed: SignedRoot | undefined): RootProblem | undefined {
  if (!signed) return 'unreadable';
  const { root, signature } = signed;
  if (root.number !== number || number <= chain.number) return 'misplaced';
  if (!isSignedBy(root.key, rootBytes(root), signature)) return 'altered';
  if (chain.key !== undefined && root.key !== chain.key) return 'foreign';
  const isNext = number === chain.number + 1 && chain.previous !== undefined;
  const linked = !isNext || root.previous === chain.previous;
  const fits = isNext ? BigInt(root.after) === chain.through : BigInt(root.after) >= chain.through;
  return linked && fits ? undefined : 'unlinked';
}

/** The chain after a good root. */
export function chainAfter(root: Root): RootChain {
  return {
    number: root.number,
    through: BigInt(root.through),
    key: root.nextKey ?? root.key,
    previous: rootHash(root),
  };
}

/** The chain after a root that is missing or bad: the next one is known by its key alone. */
export function chainWithout(chain: RootChain, number: number): RootChain {
  return { ...chain, number: Math.max(chain.number, number), previous: undefined };
}

/** The leaves the root was made from, if these are they. */
export function provenLeaves({ root, leaves }: SignedRoot): Buffer[] | undefined {
  if (leaves.length !== root.count * leafSize) return undefined;
  const split = splitLeaves(leaves);
  return merkleRoot(split).toString('hex') === root.merkle ? split : undefined;
}
