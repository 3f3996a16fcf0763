import { randomKills } from './random-kills';
import type { Scenario } from './scenario';

/** Every torment, in the order they run. */
export const scenarios: readonly Scenario[] = [randomKills];
