import { isDisclosed, officeOn, type CaseState, type ReferredOut } from '#casework';
import type { Disclosure } from './disclosures';

/** A referral as its provider sees it: who sends, for what, until when, and what is disclosed today. */
export const referralAnswer = (
  id: string,
  state: CaseState,
  referral: ReferredOut,
  today: string,
  told: Disclosure | undefined,
): object => ({
  case: id,
  entry: referral.entry,
  provider: referral.provider,
  // The centre that sent it, whoever has the case now.
  office: officeOn(state, referral.from),
  kind: referral.kind,
  on: referral.from,
  until: referral.until,
  basis: referral.basis,
  state: referral.state,
  disclosed: isDisclosed(referral, today) ? referral.disclosed : [],
  persons: told?.persons ?? [],
  reason: told?.reason ?? null,
  available: availableTo(referral, today),
});

/** What the provider's partner can do about a referral today. */
function availableTo(referral: ReferredOut, today: string): string[] {
  switch (referral.state) {
    case 'sent':
      return [...(today <= referral.until ? ['accept-provider-referral'] : []), 'reject-provider-referral'];
    case 'accepted':
      return [...(isDisclosed(referral, today) ? ['deliver-service'] : []), 'complete-provider-referral'];
    case 'rejected':
    case 'completed':
    case 'revoked':
      return [];
  }
}
