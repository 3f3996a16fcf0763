import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day on which something was recorded in a case of an office. */
@Entity({ schema: 'read', name: 'entry_day' })
export class EntryDayRow {
  @PrimaryColumn({ type: 'int', name: 'case_no' }) caseNo!: number;
  @PrimaryColumn({ type: 'text' }) office!: string;
  @PrimaryColumn({ type: 'date', name: 'entry_on' }) entryOn!: string;
  @PrimaryColumn({ type: 'bigint', name: 'known_from' }) knownFrom!: string;
  @Column({ type: 'bigint', name: 'known_until', nullable: true }) knownUntil!: string | null;
}
