import { clockJumps } from './clock-jumps';
import { conflicts } from './conflicts';
import { cutConnections } from './cut-connections';
import { deafFollowers } from './deaf-followers';
import { diskFull } from './disk-full';
import { frozenProjector } from './frozen-projector';
import { randomKills } from './random-kills';
import type { Scenario } from './scenario';

/** Every torment, in the order they run. */
export const scenarios: readonly Scenario[] = [
  randomKills,
  frozenProjector,
  diskFull,
  cutConnections,
  clockJumps,
  deafFollowers,
  conflicts,
];
