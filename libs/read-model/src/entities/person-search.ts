import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Names in clear, for finding people: UNLOGGED, never backed up, refilled from log and vault. */
@Entity({ schema: 'read', name: 'person_search' })
export class PersonSearchRow {
  @PrimaryColumn({ type: 'uuid', name: 'person_id' }) personId!: string;
  /** Folded words of every name the person has or had. */
  @Column({ type: 'text', array: true }) words!: string[];
  /** What the person is found by: words, near spellings, the office. */
  @Column({ type: 'tsvector' }) keys!: string;
  /** Year or month of birth, as far as known; '' when it is not. */
  @Column({ type: 'text' }) birth!: string;
  @Column({ type: 'text', name: 'first_name' }) firstName!: string;
  @Column({ type: 'text', name: 'last_name' }) lastName!: string;
}
