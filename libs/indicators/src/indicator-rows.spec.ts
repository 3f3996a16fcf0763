import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { findCategory, findService } from '#vocabulary';
import { findIndicatorRow, impliesAge, indicatorCode, indicatorRows, planDocuments, planIndicators } from '.';
import published from './definitions/published-rows.json';

const counted = planDocuments.flatMap((plan) =>
  planIndicators(plan)
    .filter(({ indicator }) => indicator.source === 'case-events')
    .map(({ indicator }) => indicatorCode(plan.code, indicator.code)),
);

describe('the rows of definitions', () => {
  it('are one for each row the plan counts from case entries, in the order of the plan', () => {
    expect(indicatorRows.map((row) => row.code)).toEqual(counted);
  });

  it.each(Object.entries(published))('%s is as published: another rule is a new version', (key, hash) => {
    const [, code, version] = /^(.*)@(\d+)$/.exec(key) ?? [];
    const row = findIndicatorRow(code ?? '');
    expect(row?.version).toBe(Number(version));
    expect(
      createHash('sha256')
        .update(canonicalize(row) ?? '')
        .digest('hex'),
    ).toBe(hash);
  });

  it('count by no category whose content another record says, and by no kind in the benefits line', () => {
    for (const row of indicatorRows) {
      expect(row.categories.filter((code) => findCategory(code)?.saidBy !== undefined)).toEqual([]);
      expect((row.services ?? []).filter((code) => findService(code)?.line !== 'services')).toEqual([]);
    }
  });

  it('name a kind of placement exactly where placements are counted', () => {
    for (const row of indicatorRows) expect(row.kind !== undefined).toBe(row.facts.includes('placement'));
  });
});

describe('an unknown age', () => {
  it.each([
    ['children-with-disabilities', '<18', true],
    ['children-in-conflict-with-law', '<18', false],
    ['youth', '<18', false],
    ['women-violence-victims', '>=18', false],
    ['older-persons-living-alone', '>=18', true],
    ['adults-with-disabilities', '>=18', true],
    ['children-with-disabilities', '>=18', false],
  ] as const)('under %s and the test %s passes: %s', (category, age, passes) => {
    expect(impliesAge(category, age)).toBe(passes);
  });
});
