import { roles, type Action, type Role } from '#casework';

const order: readonly Role[] = [
  'caseworker',
  'team-member',
  'benefits-officer',
  'supervisor',
  'director',
  'analyst',
  'admin',
];

/** The row of the matrix an action belongs to: what it is done to, and the roles of its table. */
export const signatureOf = ({ subject, opens, by }: Pick<Action, 'subject' | 'opens' | 'by'>): string =>
  `${opens ? 'opening ' : ''}${subject} by ${roles
    .filter((role) => by.includes(role))
    .sort((one, other) => order.indexOf(one) - order.indexOf(other))
    .join(' ')}`;
