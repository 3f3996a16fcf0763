export { code, codeList, codesOf, labelsOf, type Code, type CodeList, type CodeOf, type Labels } from './code-list';
export { codeLists, vocabularyVersion, type CategoryCode, type ServiceCode } from './code-lists';
export {
  assessmentKinds,
  casePhases,
  closureReasons,
  correctionReasons,
  reconciliationOutcomes,
} from './casework-codes';
export { reopeningReasons, reportRecipients, riskLevels, visitKinds, visitObstacles } from './casework-codes';
export { categories } from './categories';
export { type Category, type SaidBy } from './category';
export { categoryGroups, categorySubjects, type Subject } from './category-words';
export { findCategory, isRestricted, restrictedCategories } from './find-category';
export { administrativeActs, deliverableServices, findService, neededServices } from './find-service';
export { institutions } from './institutions';
export { type Institution, type InstitutionKind } from './institution';
export { lawCauses } from './law-causes';
export { municipalities } from './municipalities';
export { offices, type Office, type OfficeKind } from './offices';
export { disclosableFields, disclosureBases, providerRejections, referralRevocations } from './disclosure-codes';
export { disabilities, ethnicities, settlementTypes, sexes } from './person-attributes';
export { kinships, placementBases, placementDecisionBodies, placementEndReasons } from './placements';
export { placementKinds, providerKinds, shelterReasons } from './placements';
export { decliningReasons, dueSteps, goalResponsibles, goalStates } from './plan-codes';
export { referralDestinations, reviewOutcomes, unmetNeedReasons } from './plan-codes';
export { licenceWarningDays, licenceYears, needsLicence } from './licensing';
export {
  leavingReasons,
  licenceBodies,
  licenceStates,
  providerWarnings,
  revocationReasons,
  suspensionReasons,
  unlicensedReasons,
} from './provider-codes';
export { channels, urgencies } from './referrals';
export { services } from './services';
export { type Service } from './service';
export { settlements } from './settlements';
export { type Settlement } from './settlement';
export { transferReasons, transferRejections } from './transfer-codes';
