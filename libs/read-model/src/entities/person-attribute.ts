import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Attributes of a person on the days from `validFrom` (null: ever) until the day before `validTo`. */
@Entity({ schema: 'read', name: 'person_attribute' })
export class PersonAttributeRow {
  @PrimaryColumn({ type: 'int', name: 'person_no' }) personNo!: number;
  @Column({ type: 'date', name: 'valid_from', nullable: true }) validFrom!: string | null;
  @Column({ type: 'date', name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column({ type: 'text' }) sex!: string;
  @Column({ type: 'date', name: 'birth_earliest', nullable: true }) birthEarliest!: string | null;
  @Column({ type: 'date', name: 'birth_latest', nullable: true }) birthLatest!: string | null;
  @Column({ type: 'date', name: 'adult_on', nullable: true }) adultOn!: string | null;
  @Column({ type: 'text' }) ethnicity!: string;
  @Column({ type: 'text' }) residence!: string;
  @Column({ type: 'text', name: 'settlement_type' }) settlementType!: string;
  @Column({ type: 'text' }) disability!: string;
  @PrimaryColumn({ type: 'bigint', name: 'known_from' }) knownFrom!: string;
  @Column({ type: 'bigint', name: 'known_until', nullable: true }) knownUntil!: string | null;
}
