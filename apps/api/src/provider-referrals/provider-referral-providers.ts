import { Disclosures } from './disclosures';
import { GetProviderReferralHandler } from './get-provider-referral';
import { ListProviderReferralsHandler } from './list-provider-referrals';
import { ProviderReferralsController } from './provider-referrals.controller';

export const providerReferralControllers = [ProviderReferralsController];
export const providerReferralProviders = [Disclosures, GetProviderReferralHandler, ListProviderReferralsHandler];
