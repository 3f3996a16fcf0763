import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The position at which the log, read in order, first reached a second. */
@Entity({ schema: 'read', name: 'log_time' })
export class LogTimeRow {
  @PrimaryColumn({ type: 'timestamptz' }) second!: Date;
  @Column({ type: 'bigint' }) position!: string;
}
