import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An adopted plan as it stands now. */
@Entity({ schema: 'read', name: 'plan' })
export class PlanRow {
  @PrimaryColumn({ type: 'text', name: 'stream_id' }) streamId!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) municipality!: string;
  @Column({ type: 'jsonb' }) content!: Record<string, unknown>;
  @Column({ type: 'int' }) revision!: number;
  @Column({ type: 'bigint' }) position!: string;
}

/** A figure reported by hand for a row of a plan. */
@Entity({ schema: 'read', name: 'plan_value' })
export class PlanValueRow {
  @PrimaryColumn({ type: 'text', name: 'stream_id' }) streamId!: string;
  @Column({ type: 'text' }) plan!: string;
  @PrimaryColumn({ type: 'text', name: 'row_code' }) rowCode!: string;
  @PrimaryColumn({ type: 'date', name: 'from_on' }) fromOn!: string;
  @PrimaryColumn({ type: 'date', name: 'to_on' }) toOn!: string;
  /** null: reported in words, which are sealed. */
  @Column({ type: 'double precision', nullable: true }) value!: number | null;
  @Column({ type: 'uuid' }) entry!: string;
  @PrimaryColumn({ type: 'bigint', name: 'known_from' }) knownFrom!: string;
  @Column({ type: 'bigint', name: 'known_until', nullable: true }) knownUntil!: string | null;
}
