/**
 * Who may do and see what, written down by hand: the expected answers, not computed by anything. A deed is a sight, or
 * the actions of a table with exactly these roles. `the others` are all roles without a row of their own.
 */
export interface Rights {
  readonly deeds: readonly string[];
  readonly of: 'case' | 'person' | 'provider' | 'household' | 'plan' | 'anything';
  /** One row per role, one column per relation: yes, or the status of the refusal. */
  readonly answers: string;
}

export const rightsMatrix: readonly Rights[] = [
  {
    deeds: ['see case'],
    of: 'case',
    answers: `
                     | team | desk | same office | team, restricted | desk, restricted | same office, restricted | other office | team, other office | unknown | incoming | referred to us
    caseworker       | yes  | yes  | 404         | yes              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    team-member      | yes  | 404  | 404         | yes              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    benefits-officer | yes  | 404  | 404         | 404              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    supervisor       | yes  | yes  | yes         | yes              | yes              | yes                     | 404          | 404                | 404     | yes      | 404
    director         | yes  | yes  | yes         | yes              | yes              | yes                     | 404          | 404                | 404     | yes      | 404
    the others       | 404  | 404  | 404         | 404              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    no role          | 404  | 404  | 404         | 404              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    anonymous        | 401  | 401  | 401         | 401              | 401              | 401                     | 401          | 401                | 401     | 401      | 401`,
  },
  {
    deeds: ['see timeline'],
    of: 'case',
    answers: `
                     | team | desk | same office | team, restricted | desk, restricted | same office, restricted | other office | team, other office | unknown | incoming | referred to us
    caseworker       | yes  | yes  | 404         | yes              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    team-member      | yes  | 404  | 404         | yes              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    benefits-officer | yes  | 404  | 404         | 404              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    supervisor       | yes  | yes  | yes         | yes              | yes              | yes                     | 404          | 404                | 404     | 404      | 404
    director         | yes  | yes  | yes         | yes              | yes              | yes                     | 404          | 404                | 404     | 404      | 404
    the others       | 404  | 404  | 404         | 404              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    no role          | 404  | 404  | 404         | 404              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    anonymous        | 401  | 401  | 401         | 401              | 401              | 401                     | 401          | 401                | 401     | 401      | 401`,
  },
  {
    deeds: ['case: accept-transfer', 'case: reject-transfer'],
    of: 'case',
    answers: `
               | team | desk | same office | team, restricted | desk, restricted | same office, restricted | other office | team, other office | unknown | incoming | referred to us
    supervisor | 404  | 404  | 404         | 404              | 404              | 404                     | 404          | 404                | 404     | yes      | 404
    director   | 404  | 404  | 404         | 404              | 404              | 404                     | 404          | 404                | 404     | yes      | 404
    the others | 403  | 403  | 403         | 403              | 403              | 403                     | 403          | 403                | 403     | 403      | 403
    no role    | 403  | 403  | 403         | 403              | 403              | 403                     | 403          | 403                | 403     | 403      | 403
    anonymous  | 401  | 401  | 401         | 401              | 401              | 401                     | 401          | 401                | 401     | 401      | 401`,
  },
  {
    deeds: ['case by caseworker supervisor director partner'],
    of: 'case',
    answers: `
               | team | desk | same office | team, restricted | desk, restricted | same office, restricted | other office | team, other office | unknown | incoming | referred to us
    caseworker | yes  | yes  | 404         | yes              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    supervisor | yes  | yes  | yes         | yes              | yes              | yes                     | 404          | 404                | 404     | 404      | 404
    director   | yes  | yes  | yes         | yes              | yes              | yes                     | 404          | 404                | 404     | 404      | 404
    partner    | 404  | 404  | 404         | 404              | 404              | 404                     | 404          | 404                | 404     | 404      | yes
    the others | 403  | 403  | 403         | 403              | 403              | 403                     | 403          | 403                | 403     | 403      | 403
    no role    | 403  | 403  | 403         | 403              | 403              | 403                     | 403          | 403                | 403     | 403      | 403
    anonymous  | 401  | 401  | 401         | 401              | 401              | 401                     | 401          | 401                | 401     | 401      | 401`,
  },
  {
    deeds: ['case by caseworker team-member supervisor director partner'],
    of: 'case',
    answers: `
                | team | desk | same office | team, restricted | desk, restricted | same office, restricted | other office | team, other office | unknown | incoming | referred to us
    caseworker  | yes  | yes  | 404         | yes              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    team-member | yes  | 404  | 404         | yes              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    supervisor  | yes  | yes  | yes         | yes              | yes              | yes                     | 404          | 404                | 404     | 404      | 404
    director    | yes  | yes  | yes         | yes              | yes              | yes                     | 404          | 404                | 404     | 404      | 404
    partner     | 404  | 404  | 404         | 404              | 404              | 404                     | 404          | 404                | 404     | 404      | yes
    the others  | 403  | 403  | 403         | 403              | 403              | 403                     | 403          | 403                | 403     | 403      | 403
    no role     | 403  | 403  | 403         | 403              | 403              | 403                     | 403          | 403                | 403     | 403      | 403
    anonymous   | 401  | 401  | 401         | 401              | 401              | 401                     | 401          | 401                | 401     | 401      | 401`,
  },
  {
    deeds: ['see provider-referral'],
    of: 'case',
    answers: `
               | team | desk | same office | team, restricted | desk, restricted | same office, restricted | other office | team, other office | unknown | incoming | referred to us
    partner    | 404  | 404  | 404         | 404              | 404              | 404                     | 404          | 404                | 404     | 404      | yes
    the others | 404  | 404  | 404         | 404              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    no role    | 404  | 404  | 404         | 404              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    anonymous  | 401  | 401  | 401         | 401              | 401              | 401                     | 401          | 401                | 401     | 401      | 401`,
  },
  {
    deeds: ['case by caseworker supervisor director'],
    of: 'case',
    answers: `
               | team | desk | same office | team, restricted | desk, restricted | same office, restricted | other office | team, other office | unknown | incoming | referred to us
    caseworker | yes  | yes  | 404         | yes              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    supervisor | yes  | yes  | yes         | yes              | yes              | yes                     | 404          | 404                | 404     | 404      | 404
    director   | yes  | yes  | yes         | yes              | yes              | yes                     | 404          | 404                | 404     | 404      | 404
    the others | 403  | 403  | 403         | 403              | 403              | 403                     | 403          | 403                | 403     | 403      | 403
    no role    | 403  | 403  | 403         | 403              | 403              | 403                     | 403          | 403                | 403     | 403      | 403
    anonymous  | 401  | 401  | 401         | 401              | 401              | 401                     | 401          | 401                | 401     | 401      | 401`,
  },
  {
    deeds: ['case by caseworker benefits-officer supervisor director'],
    of: 'case',
    answers: `
                     | team | desk | same office | team, restricted | desk, restricted | same office, restricted | other office | team, other office | unknown | incoming | referred to us
    caseworker       | yes  | yes  | 404         | yes              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    benefits-officer | yes  | 404  | 404         | 404              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    supervisor       | yes  | yes  | yes         | yes              | yes              | yes                     | 404          | 404                | 404     | 404      | 404
    director         | yes  | yes  | yes         | yes              | yes              | yes                     | 404          | 404                | 404     | 404      | 404
    the others       | 403  | 403  | 403         | 403              | 403              | 403                     | 403          | 403                | 403     | 403      | 403
    no role          | 403  | 403  | 403         | 403              | 403              | 403                     | 403          | 403                | 403     | 403      | 403
    anonymous        | 401  | 401  | 401         | 401              | 401              | 401                     | 401          | 401                | 401     | 401      | 401`,
  },
  {
    deeds: ['case by caseworker team-member supervisor director'],
    of: 'case',
    answers: `
                | team | desk | same office | team, restricted | desk, restricted | same office, restricted | other office | team, other office | unknown | incoming | referred to us
    caseworker  | yes  | yes  | 404         | yes              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    team-member | yes  | 404  | 404         | yes              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    supervisor  | yes  | yes  | yes         | yes              | yes              | yes                     | 404          | 404                | 404     | 404      | 404
    director    | yes  | yes  | yes         | yes              | yes              | yes                     | 404          | 404                | 404     | 404      | 404
    the others  | 403  | 403  | 403         | 403              | 403              | 403                     | 403          | 403                | 403     | 403      | 403
    no role     | 403  | 403  | 403         | 403              | 403              | 403                     | 403          | 403                | 403     | 403      | 403
    anonymous   | 401  | 401  | 401         | 401              | 401              | 401                     | 401          | 401                | 401     | 401      | 401`,
  },
  {
    deeds: ['case by caseworker team-member benefits-officer supervisor director'],
    of: 'case',
    answers: `
                | team | desk | same office | team, restricted | desk, restricted | same office, restricted | other office | team, other office | unknown | incoming | referred to us
    caseworker  | yes  | yes  | 404         | yes              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    team-member | yes  | 404  | 404         | yes              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    benefits-officer | yes  | 404  | 404         | 404              | 404              | 404                     | 404          | 404                | 404     | 404      | 404
    supervisor  | yes  | yes  | yes         | yes              | yes              | yes                     | 404          | 404                | 404     | 404      | 404
    director    | yes  | yes  | yes         | yes              | yes              | yes                     | 404          | 404                | 404     | 404      | 404
    the others  | 403  | 403  | 403         | 403              | 403              | 403                     | 403          | 403                | 403     | 403      | 403
    no role     | 403  | 403  | 403         | 403              | 403              | 403                     | 403          | 403                | 403     | 403      | 403
    anonymous   | 401  | 401  | 401         | 401              | 401              | 401                     | 401          | 401                | 401     | 401      | 401`,
  },
  {
    deeds: ['case by supervisor director'],
    of: 'case',
    answers: `
               | team | desk | same office | team, restricted | desk, restricted | same office, restricted | other office | team, other office | unknown | incoming | referred to us
    supervisor | yes  | yes  | yes         | yes              | yes              | yes                     | 404          | 404                | 404     | 404      | 404
    director   | yes  | yes  | yes         | yes              | yes              | yes                     | 404          | 404                | 404     | 404      | 404
    the others | 403  | 403  | 403         | 403              | 403              | 403                     | 403          | 403                | 403     | 403      | 403
    no role    | 403  | 403  | 403         | 403              | 403              | 403                     | 403          | 403                | 403     | 403      | 403
    anonymous  | 401  | 401  | 401         | 401              | 401              | 401                     | 401          | 401                | 401     | 401      | 401`,
  },
  {
    deeds: ['see case-list'],
    of: 'anything',
    answers: `
                     | any
    caseworker       | yes
    team-member      | yes
    benefits-officer | yes
    supervisor       | yes
    director         | yes
    the others       | 404
    no role          | 404
    anonymous        | 401`,
  },
  {
    deeds: ['see provider-referrals'],
    of: 'anything',
    answers: `
                | any
    partner     | yes
    the others  | 404
    no role     | 404
    anonymous   | 401`,
  },
  {
    deeds: ['see people-search', 'see people-duplicates'],
    of: 'anything',
    answers: `
                     | any
    caseworker       | yes
    benefits-officer | yes
    supervisor       | yes
    director         | yes
    the others       | 404
    no role          | 404
    anonymous        | 401`,
  },
  {
    deeds: ['see notices', 'see notices-read'],
    of: 'anything',
    answers: `
               | any
    supervisor | yes
    director   | yes
    the others | 404
    no role    | 404
    anonymous  | 401`,
  },
  {
    deeds: ['see person'],
    of: 'person',
    answers: `
                     | registered here | registered here, case elsewhere | registered here, cases here and elsewhere | registered elsewhere, case here | registered elsewhere | unknown
    caseworker       | yes             | 404                             | yes                                       | yes                             | 404                  | 404
    benefits-officer | yes             | 404                             | yes                                       | yes                             | 404                  | 404
    supervisor       | yes             | 404                             | yes                                       | yes                             | 404                  | 404
    director         | yes             | 404                             | yes                                       | yes                             | 404                  | 404
    the others       | 404             | 404                             | 404                                       | 404                             | 404                  | 404
    no role          | 404             | 404                             | 404                                       | 404                             | 404                  | 404
    anonymous        | 401             | 401                             | 401                                       | 401                             | 401                  | 401`,
  },
  {
    deeds: ['opening case by caseworker benefits-officer supervisor director'],
    of: 'anything',
    answers: `
                     | any
    caseworker       | yes
    benefits-officer | yes
    supervisor       | yes
    director         | yes
    the others       | 403
    no role          | 403
    anonymous        | 401`,
  },
  {
    deeds: ['see providers'],
    of: 'anything',
    answers: `
                | any
    caseworker  | yes
    supervisor  | yes
    director    | yes
    the others  | 403
    no role     | 403
    anonymous   | 401`,
  },
  {
    deeds: ['person by caseworker benefits-officer supervisor director'],
    of: 'person',
    answers: `
                     | registered here | registered here, case elsewhere | registered here, cases here and elsewhere | registered elsewhere, case here | registered elsewhere | unknown
    caseworker       | yes             | 404                             | yes                                       | yes                             | 404                  | 404
    benefits-officer | yes             | 404                             | yes                                       | yes                             | 404                  | 404
    supervisor       | yes             | 404                             | yes                                       | yes                             | 404                  | 404
    director         | yes             | 404                             | yes                                       | yes                             | 404                  | 404
    the others       | 403             | 403                             | 403                                       | 403                             | 403                  | 403
    no role          | 403             | 403                             | 403                                       | 403                             | 403                  | 403
    anonymous        | 401             | 401                             | 401                                       | 401                             | 401                  | 401`,
  },
  {
    deeds: ['opening person by caseworker benefits-officer supervisor director'],
    of: 'anything',
    answers: `
                     | any
    caseworker       | yes
    benefits-officer | yes
    supervisor       | yes
    director         | yes
    the others       | 403
    no role          | 403
    anonymous        | 401`,
  },
  {
    deeds: ['opening provider by supervisor director admin'],
    of: 'anything',
    answers: `
                | any
    supervisor  | yes
    director    | yes
    admin       | yes
    the others  | 403
    no role     | 403
    anonymous   | 401`,
  },
  {
    deeds: ['provider by supervisor director admin'],
    of: 'provider',
    answers: `
                | own office | other office | unknown
    supervisor  | yes        | 404          | 404
    director    | yes        | 404          | 404
    admin       | yes        | yes          | yes
    the others  | 403        | 403          | 403
    no role     | 403        | 403          | 403
    anonymous   | 401        | 401          | 401`,
  },
  {
    deeds: ['see provider-page'],
    of: 'provider',
    answers: `
                | own office | other office | unknown
    caseworker  | yes        | 404          | 404
    supervisor  | yes        | 404          | 404
    director    | yes        | 404          | 404
    the others  | 403        | 403          | 403
    no role     | 403        | 403          | 403
    anonymous   | 401        | 401          | 401`,
  },
  {
    deeds: ['provider by supervisor director'],
    of: 'provider',
    answers: `
                | own office | other office | unknown
    supervisor  | yes        | 404          | 404
    director    | yes        | 404          | 404
    the others  | 403        | 403          | 403
    no role     | 403        | 403          | 403
    anonymous   | 401        | 401          | 401`,
  },
  {
    deeds: ['opening household by caseworker supervisor director'],
    of: 'anything',
    answers: `
                | any
    caseworker  | yes
    supervisor  | yes
    director    | yes
    the others  | 403
    no role     | 403
    anonymous   | 401`,
  },
  {
    deeds: ['household by caseworker supervisor director'],
    of: 'household',
    answers: `
               | registered here | registered here, case elsewhere | registered elsewhere, case here | registered elsewhere | unknown
    caseworker | yes             | yes                             | yes                             | 404                  | 404
    supervisor | yes             | yes                             | yes                             | 404                  | 404
    director   | yes             | yes                             | yes                             | 404                  | 404
    the others | 403             | 403                             | 403                             | 403                  | 403
    no role    | 403             | 403                             | 403                             | 403                  | 403
    anonymous  | 401             | 401                             | 401                             | 401                  | 401`,
  },
  {
    deeds: ['see household'],
    of: 'household',
    answers: `
               | registered here | registered here, case elsewhere | registered elsewhere, case here | registered elsewhere | unknown
    caseworker | yes             | yes                             | yes                             | 404                  | 404
    supervisor | yes             | yes                             | yes                             | 404                  | 404
    director   | yes             | yes                             | yes                             | 404                  | 404
    the others | 404             | 404                             | 404                             | 404                  | 404
    no role    | 404             | 404                             | 404                             | 404                  | 404
    anonymous  | 401             | 401                             | 401                             | 401                  | 401`,
  },
  {
    deeds: ['see households-of-person'],
    of: 'anything',
    answers: `
                | any
    caseworker  | yes
    supervisor  | yes
    director    | yes
    the others  | 404
    no role     | 404
    anonymous   | 401`,
  },
  {
    deeds: ['see plans', 'see indicators'],
    of: 'anything',
    answers: `
                | any
    the others  | yes
    no role     | 403
    anonymous   | 401`,
  },
  {
    deeds: ['see plan', 'see plan-table'],
    of: 'plan',
    answers: `
                | own municipality | other municipality | unknown
    the others  | yes              | yes                | yes
    no role     | 403              | 403                | 403
    anonymous   | 401              | 401                | 401`,
  },
  {
    deeds: ['see count'],
    of: 'plan',
    answers: `
                     | own municipality | other municipality | unknown
    caseworker       | yes              | yes                | yes
    team-member      | yes              | yes                | yes
    benefits-officer | yes              | yes                | yes
    supervisor       | yes              | yes                | yes
    director         | yes              | yes                | yes
    database-officer | yes              | yes                | yes
    analyst          | yes              | yes                | yes
    oversight        | yes              | yes                | yes
    the others       | 403              | 403                | 403
    no role          | 403              | 403                | 403
    anonymous        | 401              | 401                | 401`,
  },
  {
    deeds: ['see category-report'],
    of: 'plan',
    answers: `
                | own municipality | other municipality | unknown
    supervisor  | yes              | 404                | 404
    director    | yes              | 404                | 404
    analyst     | yes              | 404                | 404
    the others  | 404              | 404                | 404
    no role     | 404              | 404                | 404
    anonymous   | 401              | 401                | 401`,
  },
  {
    deeds: ['see explain', 'see explain-count'],
    of: 'plan',
    answers: `
                | own municipality | other municipality | unknown
    supervisor  | yes              | 404                | 404
    director    | yes              | 404                | 404
    the others  | 404              | 404                | 404
    no role     | 404              | 404                | 404
    anonymous   | 401              | 401                | 401`,
  },
  {
    deeds: ['plan by director analyst'],
    of: 'plan',
    answers: `
                | own municipality | other municipality | unknown
    director    | yes              | 404                | 404
    analyst     | yes              | 404                | 404
    the others  | 403              | 403                | 403
    no role     | 403              | 403                | 403
    anonymous   | 401              | 401                | 401`,
  },
  {
    deeds: ['opening plan by director analyst'],
    of: 'anything',
    answers: `
                | any
    director    | yes
    analyst     | yes
    the others  | 403
    no role     | 403
    anonymous   | 401`,
  },
  {
    deeds: ['opening account by admin', 'account by admin', 'see projections'],
    of: 'anything',
    answers: `
                | any
    admin       | yes
    the others  | 403
    no role     | 403
    anonymous   | 401`,
  },
  {
    deeds: ['see session', 'see actions'],
    of: 'anything',
    answers: `
                | any
    the others  | yes
    no role     | yes
    anonymous   | 401`,
  },
  {
    deeds: ['see health', 'see openapi', 'see screens', 'see sign-in', 'see sign-out'],
    of: 'anything',
    answers: `
                | any
    the others  | yes
    no role     | yes
    anonymous   | yes`,
  },
];
