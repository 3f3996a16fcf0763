import type { Session } from '../api/shapes';

/** Somebody who only speaks for a provider begins with what is referred to it. */
export const isPartner = ({ roles }: Session): boolean =>
  roles.length > 0 && roles.every(({ role }) => role === 'partner');
