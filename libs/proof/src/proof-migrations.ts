import { roleSql } from '#event-store';
import type { Query } from '#sql';

/** The roots, and the role that alone adds to them. Nobody changes or deletes one; two cannot follow the same root. */
class CreateProof1790000005001 {
  readonly name = 'CreateProof1790000005001';

  async up(runner: Query): Promise<void> {
    await runner.query(roleSql('kujdes_signer', { statement: '60s', idle: '60s' }));
    await runner.query(`
      create schema proof;
      create table proof.root (
        number bigint primary key check (number > 0),
        previous bytea not null unique,
        root bytea not null,
        signature bytea not null,
        leaves bytea not null
      );
      create function proof.refuse_change() returns trigger language plpgsql as $function$
      begin
        raise exception '% is never changed', tg_table_name using errcode = '42501';
      end
      $function$;
      create trigger never_changed before update or delete or truncate on proof.root
        for each statement execute function proof.refuse_change();
      revoke all on schema proof from public;
      revoke all on all functions in schema proof from public;
      grant usage on schema proof, log to kujdes_signer;
      grant select, insert on proof.root to kujdes_signer;
      grant select on log.events, log.position, log.installation, log.engine to kujdes_signer;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}

/** Run by the owner, after those of the log. */
export const proofMigrations: readonly (new () => {
  name: string;
  up(runner: Query): Promise<void>;
  down(): Promise<void>;
})[] = [CreateProof1790000005001];
