import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A referral to a provider: where to find it; what it discloses is read from the case itself. */
@Entity({ schema: 'read', name: 'provider_referral' })
export class ProviderReferralRow {
  @PrimaryColumn({ type: 'uuid' }) entry!: string;
  @Column({ type: 'uuid', name: 'case_id' }) caseId!: string;
  @Column({ type: 'uuid', name: 'provider_id' }) providerId!: string;
  @Column({ type: 'date', name: 'from_on' }) fromOn!: string;
}
