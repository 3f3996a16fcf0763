import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A case as lists and rights need it; ids and codes only. */
@Entity({ schema: 'read', name: 'case_summary' })
export class CaseSummaryRow {
  @PrimaryColumn({ type: 'uuid', name: 'case_id' }) caseId!: string;
  @Column({ type: 'text' }) office!: string;
  @Column({ type: 'text' }) phase!: string;
  @Column({ type: 'text' }) urgency!: string;
  @Column({ type: 'uuid', nullable: true }) manager!: string | null;
  @Column({ type: 'uuid', array: true }) team!: string[];
  @Column({ type: 'uuid', array: true }) beneficiaries!: string[];
  @Column({ type: 'uuid', nullable: true }) household!: string | null;
  /** Every category a beneficiary holds or held. */
  @Column({ type: 'text', array: true }) categories!: string[];
  /** One of them is a restricted one. */
  @Column({ type: 'boolean' }) restricted!: boolean;
  @Column({ type: 'date', name: 'referred_on' }) referredOn!: string;
  @Column({ type: 'date', name: 'opened_on', nullable: true }) openedOn!: string | null;
  /** Day of the last entry in effective order. */
  @Column({ type: 'date', name: 'last_on' }) lastOn!: string;
  /** The office asked to take the case over. */
  @Column({ type: 'text', name: 'transfer_to', nullable: true }) transferTo!: string | null;
  /** Offices that had the case before; null: it was never handed over. */
  @Column({ type: 'text', array: true, name: 'handed_over_by', nullable: true }) handedOverBy!: string[] | null;
  @Column({ type: 'int' }) revision!: number;
  @Column({ type: 'bigint' }) position!: string;
}
