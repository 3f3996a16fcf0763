import { request } from '../api/request';
import { remember } from '../api/seen-position';
import type { Action, Content, Recorded, Subject } from '../api/shapes';
import type { NotedCase } from './together-cases';

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
  /** For which of one's offices something is begun. */
  readonly office?: string;
  /** Other cases the same activity is noted in. */
  readonly noted?: readonly NotedCase[];
}

/** Records an action and remembers its position, so that what is read next holds it. */
export async function sendAction({
  action,
  id,
  content,
  key,
  ifMatch,
  office,
  noted = [],
}: Sending): Promise<Recorded> {
  if (noted.length > 0) return sendTogether(action, [{ case: id ?? '', for: content['for'] }, ...noted], content, key);
  const recorded = await request<Recorded>('POST', addressOf(action, id), { body: content, key, ifMatch, office });
  remember(recorded.position);
  return recorded;
}

/** Records the same activity in several cases at once; answers the entry of the first. */
async function sendTogether(
  action: Action,
  cases: readonly object[],
  content: Content,
  key: string,
): Promise<Recorded> {
  const { for: _, ...same } = content;
  const body = { cases, content: same };
  const address = `/api/cases/together/${action.name}`;
  const { entries } = await request<{ entries: readonly Recorded[] }>('POST', address, { body, key });
  for (const { position } of entries) remember(position);
  const [first] = entries;
  if (!first) throw new Error('nothing was recorded');
  return first;
}
