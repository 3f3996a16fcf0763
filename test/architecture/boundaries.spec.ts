import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');
const packages = [
  'pg',
  'pg-copy-streams',
  'typeorm',
  'class-validator',
  '@nestjs/common',
  '@nestjs/cqrs',
  'react',
  'canonicalize',
  'prom-client',
];
const libraries = [
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

/** Importing file, what it imports: each line of the table of the house, once kept and once broken. */
const kept: [string, string][] = [
  ['libs/casework/src/fields.ts', 'class-validator'],
  ['libs/casework/src/case.ts', '#vocabulary'],
  ['libs/casework/src/case-actions.ts', './actions/open-case'],
  ['libs/casework/src/actions/open-case.ts', '../case'],
  ['libs/casework/src/actions/open-case.ts', '../fields'],
  ['libs/casework/src/actions/open-case.ts', '../refusal'],
  ['libs/casework/src/actions/open-case.ts', '#vocabulary'],
  ['libs/casework/src/actions/open-case.spec.ts', '../case-history'],
  ['libs/indicators/src/indicator.ts', '#casework'],
  ['libs/event-store/src/postgres/append.ts', 'pg'],
  ['libs/vault/src/vault.ts', 'pg'],
  ['libs/vault/src/vault.spec.ts', '../../../test/setup/test-database'],
  ['libs/people/src/person.ts', '#casework'],
  ['libs/access/src/may.ts', '#vocabulary'],
  ['libs/read-model/src/write-facts.ts', 'typeorm'],
  ['libs/read-model/src/write-facts.ts', '#indicators'],
  ['libs/perform/src/perform-action.ts', '#event-store'],
  ['libs/access-tables/src/notices.ts', 'pg'],
  ['libs/measures/src/serve-measures.ts', 'prom-client'],
  ['libs/migrations/src/all-migrations.ts', '#read-model'],
  ['libs/proof/src/leaf.ts', '#event-store'],
  ['libs/vault/src/open-values.ts', '#sql'],
  ['apps/projector/src/follow.ts', '#event-store'],
  ['apps/signer/src/main.ts', '#proof'],
  ['apps/signer/src/main.ts', 'pg'],
  ['apps/admin/src/rebuild.ts', '#read-model'],
  ['apps/api/src/main.ts', '@nestjs/common'],
  ['apps/api/src/main.ts', '#vault'],
  ['apps/api/src/main.ts', 'typeorm'],
  ['apps/web/src/app.tsx', 'react'],
  ['apps/launcher/start.mjs', 'node:fs'],
  ['test/soak/soak.spec.ts', '#event-store'],
];

const broken: [string, string][] = [
  ['libs/casework/src/plant-nest.ts', '@nestjs/common'],
  ['libs/casework/src/plant-typeorm.ts', 'typeorm'],
  ['libs/casework/src/plant-store.ts', '#event-store'],
  ['libs/casework/src/plant-file.ts', 'node:fs'],
  ['libs/casework/src/plant-inside.ts', '../../vocabulary/src/inside'],
  ['libs/casework/src/actions/plant-other-action.ts', './open-case'],
  ['libs/casework/src/actions/plant-table.ts', '../case-actions'],
  ['libs/casework/src/actions/plant-history.ts', '../case-history'],
  ['libs/indicators/src/plant-driver.ts', 'pg'],
  ['libs/indicators/src/plant-file.ts', 'node:fs'],
  ['libs/event-store/src/plant-domain.ts', '#casework'],
  ['libs/event-store/src/plant-words.ts', '#vocabulary'],
  ['libs/vocabulary/src/plant-any-library.ts', '#casework'],
  ['libs/vocabulary/src/plant-any-package.ts', 'class-validator'],
  ['libs/vault/src/plant-domain.ts', '#people'],
  ['libs/people/src/plant-driver.ts', 'pg'],
  ['libs/people/src/plant-vault.ts', '#vault'],
  ['libs/access/src/plant-file.ts', 'node:fs'],
  ['libs/access/src/plant-nest.ts', '@nestjs/common'],
  ['libs/read-model/src/plant-log.ts', '#event-store'],
  ['libs/perform/src/plant-table.ts', '#read-model'],
  ['libs/perform/src/plant-driver.ts', 'pg'],
  ['libs/access-tables/src/plant-domain.ts', '#casework'],
  ['libs/measures/src/plant-driver.ts', 'pg'],
  ['libs/measures/src/plant-domain.ts', '#casework'],
  ['libs/migrations/src/plant-domain.ts', '#casework'],
  ['libs/read-model/src/plant-migrations.ts', '#migrations'],
  ['libs/proof/src/plant-driver.ts', 'pg'],
  ['libs/sql/src/plant-driver.ts', 'pg'],
  ['libs/indicators/src/plant-sql.ts', '#sql'],
  ['libs/proof/src/plant-domain.ts', '#casework'],
  ['apps/signer/src/plant-domain.ts', '#perform'],
  ['apps/signer/src/plant-nest.ts', '@nestjs/common'],
  ['apps/projector/src/plant-api.ts', '../../api/src/main'],
  ['apps/admin/src/plant-api.ts', '../../api/src/main'],
  ['apps/admin/src/plant-inside.ts', '../../../libs/casework/src/case'],
  ['apps/api/src/plant-driver.ts', 'pg'],
  ['apps/api/src/plant-copy.ts', 'pg-copy-streams'],
  ['apps/api/src/plant-projector.ts', '../../projector/src/follow'],
  ['apps/api/src/plant-test.ts', '../../../test/setup/test-database'],
  ['apps/web/src/plant-rule.ts', '../../../libs/casework/src/case'],
  ['apps/web/src/plant-library.ts', '#indicators'],
  ['apps/web/src/plant-store.ts', 'typeorm'],
  ['apps/launcher/plant-package.mjs', 'pg'],
  ['apps/launcher/plant-built.mjs', '../../dist/libs/vault/src/index.js'],
  ['libs/vault/src/plant-inside.spec.ts', '../../people/src/person'],
];

const cycle: [string, string][] = [
  ['libs/vault/src/plant-cycle-one.ts', './plant-cycle-two'],
  ['libs/vault/src/plant-cycle-two.ts', './plant-cycle-one'],
];

interface Violation {
  from: string;
  rule: { name: string };
}

/** Lays the lines out as files of a small house and asks dependency-cruiser about it with our own rules. */
function violationsOf(lines: [string, string][]): Violation[] {
  const house = mkdtempSync(join(tmpdir(), 'kujdes-boundaries-'));
  try {
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text, { flag: 'a' });
    };
    for (const name of packages) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
      write(`node_modules/${name}/index.js`, 'module.exports = {};');
    }
    for (const name of libraries) write(`libs/${name}/src/index.ts`, 'export {};\n');
    for (const path of [
      'libs/casework/src/case-history.ts',
      'libs/casework/src/refusal.ts',
      'libs/vocabulary/src/inside.ts',
    ])
      write(path, 'export {};\n');
    write('test/setup/test-database.ts', 'export {};\n');
    write('dist/libs/vault/src/index.js', '');
    for (const [from, to] of lines) write(from, `import '${to}';\n`);
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json']) copyFileSync(join(root, file), join(house, file));
    const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs', 'test'];
    const answer = execFileSync(process.execPath, args, { cwd: house, encoding: 'utf8', maxBuffer: 2 ** 26 });
    return (JSON.parse(answer) as { summary: { violations: Violation[] } }).summary.violations;
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

describe('the boundaries of the house', () => {
  const violations = violationsOf([...kept, ...broken, ...cycle]);
  const rulesBrokenBy = (file: string): string[] =>
    violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

  it.each(broken)('%s may not import %s', (from) => {
    expect(rulesBrokenBy(from)).toEqual(['not-in-allowed']);
  });

  it.each(kept)('%s may import %s', (from) => {
    expect(rulesBrokenBy(from)).toEqual([]);
  });

  it('two files may not import each other', () => {
    const inCircle = violations.filter(({ rule }) => rule.name === 'no-cycles').map(({ from }) => from);
    expect(cycle.map(([from]) => from)).toEqual(expect.arrayContaining(inCircle));
    expect(inCircle).not.toEqual([]);
  });
});
