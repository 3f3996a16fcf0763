import type { DemoAccount, DemoCentre } from './centre';
import { gjilan } from './gjilan';
import { mitrovica } from './mitrovica';
import { peja } from './peja';

/** The centres of the demo: the only list. */
export const demoCentres: readonly DemoCentre[] = [mitrovica, gjilan, peja];

/** Every account of the demo; the first of each centre are the ones the README names. */
export const demoAccounts: readonly DemoAccount[] = [
  ...demoCentres.flatMap(({ accounts }) => accounts),
  { username: 'admin', name: 'Administratori', role: 'admin', office: mitrovica.office },
];

/** The first day anything is recorded: every role is held from then on. */
export const demoBegan = demoCentres.map(({ began }) => began).sort()[0] ?? mitrovica.began;

/** The roles an account has from the start; a partner gets its own when its provider is registered. */
export const rolesOf = ({ role, office, provider }: DemoAccount): { role: string; office: string; from: string }[] =>
  provider === undefined ? [{ role, office, from: demoBegan }] : [];
