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
import { channels, urgencies } from './referrals';
import { services } from './services';
import { settlements } from './settlements';

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
  disabilities,
  ethnicities,
  institutions,
  kinships,
  lawCauses,
  municipalities,
  offices,
  placementBases,
  placementDecisionBodies,
  placementEndReasons,
  placementKinds,
  providerKinds,
  reconciliationOutcomes,
  reopeningReasons,
  reportRecipients,
  riskLevels,
  services,
  settlements,
  settlementTypes,
  sexes,
  shelterReasons,
  urgencies,
  visitKinds,
  visitObstacles,
} as const;

export type CategoryCode = CodeOf<typeof categories>;
export type ServiceCode = CodeOf<typeof services>;
