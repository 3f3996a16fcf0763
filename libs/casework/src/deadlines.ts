/** How soon something must be done in a case; policy of an office. */
export interface Deadlines {
  /** Our defaults, not yet confirmed by the office; screens say so. */
  readonly assumed: boolean;
  /** Working days from the referral to the first contact, by urgency; 0 = the same day. */
  readonly firstContact: Readonly<Record<string, number>>;
  /** Working days from the opening. */
  readonly assessment: number;
  readonly plan: number;
  /** Months from the plan or its last review. */
  readonly review: number;
  /** Months between visits to a child in foster or kinship care: at first, how long that lasts, and afterwards. */
  readonly careVisit: { readonly first: number; readonly until: number; readonly then: number };
  /** Months of post-monitoring, and between contacts in it. */
  readonly postMonitoring: number;
  readonly postMonitoringContact: number;
}

/** What holds while an office has confirmed nothing else. */
export const assumedDeadlines: Deadlines = {
  assumed: true,
  firstContact: { emergency: 0, urgent: 0, normal: 3 },
  assessment: 10,
  plan: 20,
  review: 3,
  careVisit: { first: 1, until: 3, then: 3 },
  postMonitoring: 6,
  postMonitoringContact: 2,
};
