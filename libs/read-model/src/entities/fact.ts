import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A point (from = through = to) or a piece of a spell; see casework's Fact. Days YYYY-MM-DD, positions decimal strings. */
@Entity({ schema: 'read', name: 'fact' })
export class FactRow {
  @PrimaryColumn({ type: 'int', name: 'case_no' }) caseNo!: number;
  @PrimaryColumn({ type: 'uuid' }) entry!: string;
  @PrimaryColumn({ type: 'int', name: 'person_no' }) personNo!: number;
  @Column({ type: 'int', name: 'family_no' }) familyNo!: number;
  @PrimaryColumn({ type: 'date', name: 'from_on' }) fromOn!: string;
  @Column({ type: 'date', name: 'through_on', nullable: true }) throughOn!: string | null;
  @Column({ type: 'date', name: 'to_on', nullable: true }) toOn!: string | null;
  @Column({ type: 'int', name: 'office_no' }) officeNo!: number;
  @PrimaryColumn({ type: 'int', name: 'class_no' }) classNo!: number;
  @Column({ type: 'uuid' }) joint!: string;
  @Column({ type: 'int', name: 'provider_no', nullable: true }) providerNo!: number | null;
  @PrimaryColumn({ type: 'bigint', name: 'known_from' }) knownFrom!: string;
  @Column({ type: 'bigint', name: 'known_until', nullable: true }) knownUntil!: string | null;
}
