import { offices, pick, services, type Acting } from './random-choices';

/** One move in a course of a case: whatever comes next in it, on a day. */
type Course = (world: Acting, id: string, on: string, b: number) => Promise<void>;

const transfer: Course = async (world, id, on, b) => {
  const { transfer: asked, office } = world.stateOf(id);
  const to = offices.find((each) => each !== office);
  if (!asked) return world.act(id, 'request-transfer', on, { on, to, reason: 'moved' });
  if (b % 4 === 0) return world.act(id, 'reject-transfer', on, { on, reason: 'other' });
  return world.act(id, 'accept-transfer', on, { on }, asked.to);
};

const plan: Course = async (world, id, on, b) => {
  const { plan: agreed, needs, beneficiaries } = world.stateOf(id);
  const kinds = [pick(services, b + 1)];
  if (!agreed)
    return world.act(id, 'agree-plan', on, { on, for: beneficiaries, goals: [], kinds, reviewOn: world.today });
  const need = needs.find(({ to }) => to === undefined);
  const ended = need ? { for: [need.person], ended: [need.kind] } : { for: beneficiaries };
  return world.act(id, 'review-plan', on, { on, ...ended, outcome: 'on-course', reviewOn: world.today });
};

const identify: Course = async (world, id, on) => {
  const { beneficiaries } = world.stateOf(id);
  const stranger = world.persons.find((person) => !beneficiaries.includes(person));
  if (stranger) return world.act(id, 'identify-person', on, { on, person: stranger });
};

/** Some of the case are sent to the shelter for a service; it answers, serves them or not, and completes. */
const referral: Course = async (world, id, on, b) => {
  const { referredOut, beneficiaries } = world.stateOf(id);
  const accepted = referredOut.find(({ state }) => state === 'accepted');
  if (!accepted) {
    const rest = { kind: pick(services, b), disclosed: ['name'], basis: 'consent', until: '2026-12-31' };
    const persons = b % 2 ? beneficiaries : [pick(beneficiaries, b)];
    await world.act(id, 'refer-to-provider', on, { on, for: persons, provider: world.providers.shelter, ...rest });
    const sent = world.stateOf(id).referredOut.find(({ state }) => state === 'sent');
    if (!sent) return;
    const answer = { referral: sent.entry, on };
    if (b % 5 === 0) return world.act(id, 'reject-provider-referral', on, { ...answer, reason: 'full' });
    return world.act(id, 'accept-provider-referral', on, answer);
  }
  const { entry: sent, kind, persons, provider } = accepted;
  const service = { on, kind, for: [pick(persons, b)], provider };
  if (b % 3 === 0) await world.act(id, 'deliver-service', on, service);
  await world.act(id, 'complete-provider-referral', on, { referral: sent, on });
  if (b % 3 === 1) await world.act(id, 'deliver-service', on, service);
};

/** A transfer is asked for and answered, a plan agreed and reviewed, somebody sent out and served, somebody identified. */
export const courses: readonly Course[] = [transfer, plan, referral, identify];
