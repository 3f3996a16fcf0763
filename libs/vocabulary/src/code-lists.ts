import type { CodeOf } from './code-list';
import {
  assessmentKinds,
  casePhases,
  closureReasons,
  correctionReasons,
  reconciliationOutcomes,
  reopeningReasons,
  reportRecipients,
  riskLevels,
  visitKinds,
  visitObstacles,
} from './casework-codes';
import { categories } from './categories';
import { categoryGroups, categorySubjects } from './category-words';
import { institutions } from './institutions';
import { disclosableFields, disclosureBases, providerRejections, referralRevocations } from './disclosure-codes';
import { lawCauses } from './law-causes';
import { municipalities } from './municipalities';
import { offices } from './offices';
import { disabilities, ethnicities, settlementTypes, sexes } from './person-attributes';
import {
  kinships,
  placementBases,
  placementDecisionBodies,
  placementEndReasons,
  placementKinds,
  providerKinds,
  shelterReasons,
} from './placements';
import {
  decliningReasons,
  dueSteps,
  goalResponsibles,
  goalStates,
  referralDestinations,
  reviewOutcomes,
  unmetNeedReasons,
} from './plan-codes';
import {
  leavingReasons,
  licenceBodies,
  licenceStates,
  providerWarnings,
  revocationReasons,
  suspensionReasons,
  unlicensedReasons,
} from './provider-codes';
import { channels, urgencies } from './referrals';
import { services } from './services';
import { settlements } from './settlements';
import { transferReasons, transferRejections } from './transfer-codes';

/** Version of the whole vocabulary: part of the question an indicator answers. */
export const vocabularyVersion = 1;

/** Every list by its name, so that a form can draw any of them. */
export const codeLists = {
  assessmentKinds,
  casePhases,
  categories,
  categoryGroups,
  categorySubjects,
  channels,
  closureReasons,
  correctionReasons,
  decliningReasons,
  disabilities,
  dueSteps,
  disclosableFields,
  disclosureBases,
  ethnicities,
  goalResponsibles,
  goalStates,
  institutions,
  kinships,
  lawCauses,
  leavingReasons,
  licenceBodies,
  licenceStates,
  municipalities,
  offices,
  placementBases,
  placementDecisionBodies,
  placementEndReasons,
  placementKinds,
  providerKinds,
  providerRejections,
  providerWarnings,
  reconciliationOutcomes,
  referralDestinations,
  referralRevocations,
  reopeningReasons,
  reportRecipients,
  reviewOutcomes,
  revocationReasons,
  riskLevels,
  services,
  settlements,
  settlementTypes,
  sexes,
  shelterReasons,
  suspensionReasons,
  transferReasons,
  transferRejections,
  unlicensedReasons,
  unmetNeedReasons,
  urgencies,
  visitKinds,
  visitObstacles,
} as const;

export type CategoryCode = CodeOf<typeof categories>;
export type ServiceCode = CodeOf<typeof services>;
