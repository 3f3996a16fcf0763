import { request } from '../api/request';
import { remember } from '../api/seen-position';
import type { Action, Content, Recorded, Subject } from '../api/shapes';

const folders: Readonly<Record<Subject, string>> = {
  case: 'cases',
  person: 'people',
  provider: 'providers',
  household: 'households',
  plan: 'plans',
  account: 'accounts',
};

/** Where an action is sent: on its subject, or to the folder when it opens a new one. */
export function addressOf(action: Action, id: string | undefined): string {
  const folder = `/api/${folders[action.subject]}`;
  if (!action.opens) return `${folder}/${encodeURIComponent(id ?? '')}/actions/${action.name}`;
  return action.subject === 'case' ? `${folder}/actions/${action.name}` : folder;
}

export interface Sending {
  readonly action: Action;
  readonly id?: string;
  readonly content: Content;
  readonly key: string;
  readonly ifMatch?: string;
}

/** Records an action and remembers its position, so that what is read next holds it. */
export async function sendAction({ action, id, content, key, ifMatch }: Sending): Promise<Recorded> {
  const recorded = await request<Recorded>('POST', addressOf(action, id), { body: content, key, ifMatch });
  remember(recorded.position);
  return recorded;
}
