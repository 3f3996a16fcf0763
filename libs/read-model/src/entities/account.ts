import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An account; what it signs in with stands elsewhere. */
@Entity({ schema: 'read', name: 'account' })
export class AccountRow {
  @PrimaryColumn({ type: 'uuid', name: 'account_id' }) accountId!: string;
  /** open | closed */
  @Column({ type: 'text' }) state!: string;
  /** The id of the sealed display name. */
  @Column({ type: 'uuid', nullable: true }) name!: string | null;
  @Column({ type: 'int' }) revision!: number;
  @Column({ type: 'bigint' }) position!: string;
}

/** A role an account holds at an office from a day on. */
@Entity({ schema: 'read', name: 'account_role' })
export class AccountRoleRow {
  @PrimaryColumn({ type: 'uuid', name: 'account_id' }) accountId!: string;
  @PrimaryColumn({ type: 'text' }) role!: string;
  @PrimaryColumn({ type: 'text' }) office!: string;
  @Column({ type: 'date', name: 'from_on' }) fromOn!: string;
}
