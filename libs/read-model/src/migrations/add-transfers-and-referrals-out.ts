import type { Query } from '#sql';
import { refoldSql } from './refold';

/** The office asked to take a case over, and the referrals each provider was sent; ids and days only. */
export class AddTransfersAndReferralsOut1790000003005 {
  readonly name = 'AddTransfersAndReferralsOut1790000003005';
  readonly stopsOlder = true;

  async up(runner: Query): Promise<void> {
    for (const set of ['read', 'read_next']) {
      await runner.query(`
        alter table ${set}.case_summary add column transfer_to text collate "C";
        create index case_summary_transfer_to on ${set}.case_summary (transfer_to) where transfer_to is not null;
        create table ${set}.provider_referral (
          entry uuid primary key,
          case_id uuid not null,
          provider_id uuid not null,
          from_on date not null
        );
        create index provider_referral_of_case on ${set}.provider_referral (case_id);
        create index provider_referral_of_provider on ${set}.provider_referral (provider_id, from_on desc, entry desc);
        grant select, insert, update, delete on ${set}.provider_referral to kujdes_projector;
        grant select on ${set}.provider_referral to kujdes_app;`);
    }
    await runner.query(refoldSql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
