import type { Query } from '#sql';
import { AddJointAndProvider1790000003002 } from './migrations/add-joint-and-provider';
import { AddLicencesAndHouseholds1790000003004 } from './migrations/add-licences-and-households';
import { AddParking1790000003008 } from './migrations/add-parking';
import { AddTransfersAndReferralsOut1790000003005 } from './migrations/add-transfers-and-referrals-out';
import { CreateReadTables1790000003001 } from './migrations/create-read-tables';
import { NumberFactClasses1790000003012 } from './migrations/number-fact-classes';
import { RebuildInParts1790000003010 } from './migrations/rebuild-in-parts';
import { SearchByNameAndOffice1790000003003 } from './migrations/search-by-name-and-office';
import { TellEarlierOffices1790000003007 } from './migrations/tell-earlier-offices';
import { TellProviderKinds1790000003006 } from './migrations/tell-provider-kinds';

/** The read model's migrations, in order; run by the owner, after the log's, which makes the roles. */
export const readModelMigrations: readonly (new () => {
  name: string;
  up(runner: Query): Promise<void>;
  down(): Promise<void>;
})[] = [
  CreateReadTables1790000003001,
  AddJointAndProvider1790000003002,
  SearchByNameAndOffice1790000003003,
  AddLicencesAndHouseholds1790000003004,
  AddTransfersAndReferralsOut1790000003005,
  TellProviderKinds1790000003006,
  TellEarlierOffices1790000003007,
  AddParking1790000003008,
  RebuildInParts1790000003010,
  NumberFactClasses1790000003012,
];
