import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the tables are applied; the epoch fences off a projector that lost its place. */
@Entity({ schema: 'read', name: 'checkpoint' })
export class CheckpointRow {
  @PrimaryColumn({ type: 'text' }) name!: string;
  @Column({ type: 'bigint' }) position!: string;
  @Column({ type: 'bigint' }) epoch!: string;
  @Column({ type: 'timestamptz', name: 'applied_at' }) appliedAt!: Date;
}
