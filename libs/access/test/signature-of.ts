import { roles, type Action, type Role } from '#casework';
import { hasOwnRights } from '../src';

const order: readonly Role[] = [
  'caseworker',
  'team-member',
  'benefits-officer',
  'supervisor',
  'director',
  'partner',
  'analyst',
  'admin',
];

/** The row of the matrix an action belongs to: its own, or that of what it is done to and the roles of its table. */
export const signatureOf = ({ subject, name, opens, by }: Pick<Action, 'subject' | 'name' | 'opens' | 'by'>): string =>
  hasOwnRights(name)
    ? `${subject}: ${name}`
    : `${opens ? 'opening ' : ''}${subject} by ${roles
        .filter((role) => by.includes(role))
        .sort((one, other) => order.indexOf(one) - order.indexOf(other))
        .join(' ')}`;
