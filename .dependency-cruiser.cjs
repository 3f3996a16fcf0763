/** Who may import whom: everything not listed here is forbidden. test/architecture/boundaries.spec.ts plants a violation of each rule. */

const SPEC = '\\.spec\\.tsx?$|/(test|testing)/';

/** From a library's own files (not its specs) to these other libraries' public index, npm packages and Node built-ins. */
function library(name, { libraries = [], npm = [], core = false }) {
  const own = {
    path: `^libs/${name}/src/`,
    pathNot: name === 'casework' ? `${SPEC}|^libs/casework/src/actions/` : SPEC,
  };
  return [
    { from: own, to: { path: `^libs/${name}/src/` } },
    ...libraries.map((other) => ({ from: own, to: { path: index(other) } })),
    ...npm.map((name) => ({ from: own, to: { path: packageFolder(name) } })),
    ...(core ? [{ from: own, to: { dependencyTypes: ['core'] } }] : []),
  ];
}

function index(name) {
  return `^libs/${name}/src/index\\.ts$`;
}

function packageFolder(name) {
  return `^node_modules/(@types/)?${name}/`;
}

const LIBRARIES = [
  'casework',
  'indicators',
  'event-store',
  'read-model',
  'vault',
  'people',
  'access',
  'access-tables',
  'migrations',
  'perform',
  'measures',
  'proof',
  'sql',
  'vocabulary',
];
const DRIVERS = '^node_modules/(@types/)?(pg|pg-[^/]+|@kurrent)/';
const STORES = '^node_modules/(@types/)?(pg|pg-[^/]+|typeorm|@kurrent|@nestjs|fastify)/';
const DATABASE = ['pg', 'pg-copy-streams'];

/** What an action is written in: the case, its fields, its refusals, and the vocabulary. Never another action, never the table. */
const ACTION_WORDS = [
  'action',
  'attributes',
  'basis',
  'case',
  'case-action',
  'case-refusals',
  'category-said-elsewhere',
  'category-subject',
  'fields',
  'input',
  'needed-kinds',
  'needs',
  'placement-provider',
  'provider',
  'referred-out',
  'refusal',
  'review-day',
  'service-kinds',
  'stays',
  'still-placed',
  'values',
];
const action = { path: '^libs/casework/src/actions/', pathNot: SPEC };

const pathToOwn = (app) => ({ from: { path: `^apps/${app}/` }, to: { path: `^apps/${app}/` } });

module.exports = {
  forbidden: [{ name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } }],
  allowedSeverity: 'error',
  allowed: [
    ...library('casework', { libraries: ['vocabulary'], npm: ['class-validator', 'reflect-metadata'] }),
    { from: action, to: { path: `^libs/casework/src/(${ACTION_WORDS.join('|')})\\.ts$` } },
    { from: action, to: { path: index('vocabulary') } },
    { from: action, to: { path: packageFolder('class-validator') } },

    ...library('vocabulary', {}),
    ...library('indicators', { libraries: ['casework', 'vocabulary'] }),
    ...library('people', { libraries: ['casework', 'vocabulary'], npm: ['class-validator'] }),
    ...library('access', { libraries: ['casework', 'vocabulary'], npm: ['class-validator'] }),
    // How SQL is asked, whatever runs it: no driver, no table.
    ...library('sql', {}),
    ...library('event-store', {
      libraries: ['sql'],
      npm: [...DATABASE, '@kurrent/kurrentdb-client', 'canonicalize'],
      core: true,
    }),
    // Works on the port alone, so that it is the same on every engine; the roots stand in PostgreSQL.
    ...library('proof', { libraries: ['event-store', 'sql'], npm: ['canonicalize'], core: true }),
    ...library('vault', { libraries: ['sql'], npm: [...DATABASE, 'canonicalize'], core: true }),
    ...library('read-model', {
      libraries: ['casework', 'indicators', 'vocabulary', 'sql'],
      npm: [...DATABASE, 'typeorm'],
      core: true,
    }),

    // The one command: reads the streams, judges, seals, appends. No read table, no driver.
    ...library('perform', {
      libraries: ['casework', 'indicators', 'people', 'access', 'vocabulary', 'event-store', 'vault'],
      npm: ['@nestjs/common', '@nestjs/cqrs'],
      core: true,
    }),
    ...library('access-tables', { libraries: ['sql'], npm: [...DATABASE, 'typeorm', '@node-rs/argon2'], core: true }),

    // How a process is watched: nothing of the domain, nothing of a database.
    ...library('measures', { npm: ['prom-client'], core: true }),
    // The one list of all migrations, and how they run.
    ...library('migrations', {
      libraries: ['event-store', 'proof', 'read-model', 'vault', 'access-tables', 'sql'],
      npm: ['pg'],
      core: true,
    }),

    pathToOwn('projector'),
    { from: { path: '^apps/projector/' }, to: { path: LIBRARIES.map(index).join('|') } },
    { from: { path: '^apps/projector/' }, to: { path: '^node_modules/' } },
    { from: { path: '^apps/projector/' }, to: { dependencyTypes: ['core'] } },

    pathToOwn('admin'),
    { from: { path: '^apps/admin/' }, to: { path: LIBRARIES.map(index).join('|') } },
    { from: { path: '^apps/admin/' }, to: { path: '^node_modules/' } },
    { from: { path: '^apps/admin/' }, to: { dependencyTypes: ['core'] } },

    // It holds the signing key: the less it loads, the better.
    pathToOwn('signer'),
    { from: { path: '^apps/signer/' }, to: { path: ['event-store', 'proof', 'sql', 'vault'].map(index).join('|') } },
    { from: { path: '^apps/signer/' }, to: { path: `${packageFolder('pg')}|${packageFolder('pino')}` } },
    { from: { path: '^apps/signer/' }, to: { dependencyTypes: ['core'] } },

    // It reads tables through TypeORM; that it cannot write them is a matter of database roles.
    pathToOwn('api'),
    { from: { path: '^apps/api/' }, to: { path: LIBRARIES.map(index).join('|') } },
    { from: { path: '^apps/api/', pathNot: SPEC }, to: { path: '^node_modules/', pathNot: DRIVERS } },
    { from: { path: '^apps/api/' }, to: { dependencyTypes: ['core'] } },

    pathToOwn('web'),
    { from: { path: '^apps/web/' }, to: { path: '^node_modules/', pathNot: STORES } },
    { from: { path: '^apps/web/vite\\.config\\.' }, to: { dependencyTypes: ['core'] } },

    pathToOwn('launcher'),
    { from: { path: '^apps/launcher/' }, to: { dependencyTypes: ['core'] } },

    // A spec may use test tools and any library's public face; only its own library from inside.
    ...LIBRARIES.map((name) => ({ from: { path: `^libs/${name}(?=/).*(${SPEC})` }, to: { path: `^libs/${name}/` } })),
    {
      from: { path: `^(libs|apps)/.*(${SPEC})` },
      to: { path: `^(${LIBRARIES.map(index).join('|')})`.replaceAll('^libs', 'libs') },
    },
    { from: { path: `^(libs|apps)/.*(${SPEC})` }, to: { path: '^test/' } },
    { from: { path: `^(libs|apps)/.*(${SPEC})` }, to: { path: '^node_modules/' } },
    { from: { path: `^(libs|apps)/.*(${SPEC})` }, to: { dependencyTypes: ['core'] } },
    { from: { path: '^test/' }, to: {} },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
