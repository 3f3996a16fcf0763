import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FamilyMember, Licence, Suspension } from '#casework';

/** A provider, its places and licences; `sealed` holds references to its name, never the name. */
@Entity({ schema: 'read', name: 'provider' })
export class ProviderRow {
  @PrimaryColumn({ type: 'uuid', name: 'provider_id' }) providerId!: string;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'text' }) office!: string;
  @Column({ type: 'text', nullable: true }) municipality!: string | null;
  @Column({ type: 'int' }) places!: number;
  @Column({ type: 'int' }) free!: number;
  @Column({ type: 'jsonb' }) taken!: { person: string; case: string }[];
  @Column({ type: 'jsonb' }) licences!: Licence[];
  @Column({ type: 'jsonb' }) suspensions!: Suspension[];
  @Column({ type: 'jsonb' }) members!: FamilyMember[];
  @Column({ type: 'date', name: 'closed_on', nullable: true }) closedOn!: string | null;
  @Column({ type: 'jsonb' }) sealed!: Record<string, unknown>;
  @Column({ type: 'int' }) revision!: number;
  @Column({ type: 'bigint' }) position!: string;
}
