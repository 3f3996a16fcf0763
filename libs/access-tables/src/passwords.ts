import { hash, verify } from '@node-rs/argon2';
import { HashQueue } from './hash-queue';

/** argon2id (the library's default kind) at 19 MiB and two passes: the first recommendation of the OWASP password storage sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** At most four hashes at once in a process (issue: 4 × 19 MiB); about two seconds of work may wait. */
const queue = new HashQueue(4, 64);

export const shortestPassword = 12;
export const longestPassword = 256;

/** Letters typed on different keyboards are the same password. */
const normal = (password: string): string => password.normalize('NFKC');

/** What is wrong with a new password, as a stable code. */
export function passwordProblem(password: string): string | undefined {
  const length = [...normal(password)].length;
  if (length < shortestPassword) return 'TOO_SHORT';
  return length > longestPassword ? 'TOO_LONG' : undefined;
}

/** The argon2id string of a password; throws QueueFull. */
export const hashPassword = (password: string): Promise<string> => queue.run(() => hash(normal(password), cost));

let nobody: Promise<string> | undefined;

/** Whether it is the password; without a hash the same work is done for nothing, so that time tells no username. Throws QueueFull. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  nobody ??= hash('a password nobody has', cost);
  const against = stored ?? (await nobody);
  const right = await queue.run(() => verify(against, normal(password)));
  return right && stored !== undefined;
}
