import { accountActions } from '#access';
import { caseActions, fieldsOf, householdActions, providerActions, type Action, type InputClass } from '#casework';
import { personSubject } from '#people';
import { demoAccounts, demoBegan } from '../../apps/admin/src/demo/demo-centres';
import { planDemo } from '../../apps/admin/src/demo/plan-demo';

/** Shorter ones stand in ciphertext by chance, or are part of ordinary words. */
const shortest = 8;
/** Days on which something was recorded stand in the log; nobody is looked for by a birth day as late as these. */
const recordingBegan = demoBegan;

/** Names of the fields whose values may stand in the vault only, and are texts or full days. */
function sealedNames(type: InputClass): string[] {
  return fieldsOf(type).flatMap(({ name, kind, sealed, group }) => [
    ...(sealed === 'identity' && (kind === 'text' || kind === 'day') ? [name] : []),
    ...(group ? sealedNames(group) : []),
  ]);
}

const actions: readonly Action[] = [
  ...caseActions,
  ...providerActions,
  ...householdActions,
  ...personSubject.actions,
  ...accountActions,
];
const everySealed = new Set(actions.flatMap(({ input }) => sealedNames(input)));
/** By action: what is a code in one may be words in another. */
const sealedBy = new Map(
  actions.map(({ subject, name, input }) => [`${subject} ${name}`, new Set(sealedNames(input))] as const),
);

/** Every name, number, note and birth date the demo ever gave the system, none twice. */
export function demoClearTexts(secret: Buffer): string[] {
  const found = new Set<string>(demoAccounts.map(({ name }) => name));
  const walk = (value: unknown, sealed: ReadonlySet<string>): void => {
    if (typeof value !== 'object' || value === null) return;
    const { firstName, lastName } = value as { firstName?: string; lastName?: string };
    if (firstName !== undefined && lastName !== undefined) found.add(`${firstName} ${lastName}`);
    for (const [name, inner] of Object.entries(value)) {
      // The content of a correction is another action's.
      if (typeof inner !== 'string') walk(inner, name === 'content' ? everySealed : sealed);
      else if (sealed.has(name)) found.add(inner);
    }
  };
  for (const { subject, action, body } of planDemo(secret)) {
    if (subject !== 'plan') walk(body, sealedBy.get(`${subject} ${action}`) ?? everySealed);
  }
  return [...found].filter((text) => text.length >= shortest && (!/^\d{4}-\d\d-\d\d$/.test(text) || tells(text)));
}

/**
 * Attributes hold the month of birth, as its first and last day, and the last day eighteen years on, which is 28 February
 * in a leap year too; only a day between them says more.
 */
function tells(day: string): boolean {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString();
  const isLast = next.endsWith('-01T00:00:00.000Z') || day.endsWith('-02-28');
  return day < recordingBegan && !day.endsWith('-01') && !isLast;
}

/** Says which of the texts stand in some bytes, as UTF-8. */
export type Finder = (bytes: Buffer) => string[];

/** Looks for thousands of texts in one pass: a bit per first three bytes, then the texts that begin with the first four. */
export function finderOf(texts: readonly string[]): Finder {
  const byStart = new Map<number, Buffer[]>();
  const starts = new Uint8Array(1 << 24);
  for (const text of texts) {
    const bytes = Buffer.from(text);
    starts[bytes.readUIntBE(0, 3)] = 1;
    const start = bytes.readUInt32BE(0);
    byStart.set(start, [...(byStart.get(start) ?? []), bytes]);
  }
  return (bytes) => {
    const found = new Set<string>();
    let window = 0;
    for (let at = 2; at < bytes.length - 1; at += 1) {
      window = at === 2 ? bytes.readUIntBE(0, 3) : ((window << 8) | bytes[at]!) & 0xffffff;
      if (starts[window] !== 1) continue;
      for (const text of byStart.get(bytes.readUInt32BE(at - 2)) ?? [])
        if (bytes.subarray(at - 2, at - 2 + text.length).equals(text)) found.add(text.toString());
    }
    return [...found];
  };
}
