import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why a projection stands still; the row goes when it moves again. */
@Entity({ schema: 'read', name: 'failure' })
export class FailureRow {
  @PrimaryColumn({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) code!: string;
  /** Of the event that could not be applied. */
  @Column({ type: 'bigint' }) position!: string;
  /** Says what is wrong without naming anybody. */
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'timestamptz', name: 'failed_at' }) failedAt!: Date;
}
