import { randomUUID } from 'node:crypto';
import { vaultFixture, type VaultFixture } from '../test/vault-fixture';
import type { SealRequest, Vault } from './vault';

describe('sweeping the vault', () => {
  let fixture: VaultFixture;
  let vault: Vault;
  beforeEach(async () => {
    fixture = await vaultFixture();
    vault = await fixture.open();
  });
  afterEach(() => fixture.end());
  const note = (event: string): SealRequest => ({
    event,
    field: 'note',
    subject: 'case-1',
    class: 'identity',
    value: 'shënim',
  });
  const hours = (count: number): Date => new Date(Date.now() + count * 3_600_000);
  const inLog =
    (...events: string[]) =>
    (asked: string[]) =>
      Promise.resolve(new Set(asked.filter((event) => events.includes(event))));

  it('deletes what was sealed for an event that never came, and keeps the rest', async () => {
    const [came, never] = [randomUUID(), randomUUID()];
    const [kept, lost] = await vault.seal([note(came), note(never)]);
    expect(await vault.sweep(inLog(came), hours(1))).toBe(1);
    expect([...(await vault.open([kept!.sealed, lost!.sealed])).keys()]).toEqual([kept!.sealed]);
  });

  it('leaves young rows alone: their command may still be under way', async () => {
    const [reference] = await vault.seal([note(randomUUID())]);
    expect(await vault.sweep(inLog(), hours(-24))).toBe(0);
    expect((await vault.open([reference!.sealed])).size).toBe(1);
  });

  it('leaves a row alone that a retry asked for a moment ago', async () => {
    const event = randomUUID();
    await vault.seal([note(event)]);
    await fixture.sql(`update vault.sealed set sealed_at = sealed_at - interval '2 days'`);
    let retried = false;
    const swept = await vault.sweep(async () => {
      await vault.seal([note(event)]);
      retried = true;
      return new Set<string>();
    }, hours(-24));
    expect([retried, swept]).toEqual([true, 0]);
    expect((await vault.open([vault.idOf(event, 'note')])).size).toBe(1);
  });

  it('asks for each row in one sweep only, over more rows than one page', async () => {
    const events = Array.from({ length: 1_500 }, () => randomUUID());
    await vault.seal(events.map(note));
    const asked: string[] = [];
    const log = (ids: string[]) => {
      asked.push(...ids);
      return Promise.resolve(new Set(ids));
    };
    const moment = new Date(Date.now() + 1_000);
    await vault.sweep(log, moment);
    expect(asked.sort()).toEqual(events.sort());
    await vault.sweep(log, moment);
    expect(asked).toHaveLength(1_500);
  });

  it('a swept value can be sealed again by a late retry', async () => {
    const event = randomUUID();
    await vault.seal([note(event)]);
    expect(await vault.sweep(inLog(), hours(1))).toBe(1);
    const [reference] = await vault.seal([note(event)]);
    expect((await vault.open([reference!.sealed])).get(reference!.sealed)).toBe('shënim');
  });
});
