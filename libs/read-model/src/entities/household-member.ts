import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person lives in a household from a day on; `toOn` is the first day no more. */
@Entity({ schema: 'read', name: 'household_member' })
export class HouseholdMemberRow {
  @PrimaryColumn({ type: 'uuid', name: 'household_id' }) householdId!: string;
  @Column({ type: 'text' }) office!: string;
  @PrimaryColumn({ type: 'uuid' }) person!: string;
  @PrimaryColumn({ type: 'date', name: 'from_on' }) fromOn!: string;
  @Column({ type: 'date', name: 'to_on', nullable: true }) toOn!: string | null;
}
