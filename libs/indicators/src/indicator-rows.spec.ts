import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { codesOf, ethnicities, findCategory, findService, placementKinds } from '#vocabulary';
import {
  findIndicatorRow,
  impliesAge,
  indicatorCode,
  indicatorRows,
  planDocuments,
  planIndicators,
  type PlanDocument,
} from '.';
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

  it('are 34 for Mitrovica South, 43 for Gjilan and 22 for Peja, each published', () => {
    const of = (plan: PlanDocument) => indicatorRows.filter(({ code }) => code.startsWith(`${plan.code}:`)).length;
    expect(planDocuments.map(of)).toEqual([34, 43, 22]);
    expect(Object.keys(published).sort()).toEqual(indicatorRows.map((row) => `${row.code}@${row.version}`).sort());
  });

  it('name only codes of the vocabulary', () => {
    for (const { categories, services = [], kind, who } of indicatorRows) {
      expect(categories.filter((code) => !findCategory(code))).toEqual([]);
      expect(services.filter((code) => !findService(code))).toEqual([]);
      expect(kind === undefined || codesOf(placementKinds).includes(kind)).toBe(true);
      expect((who.ethnicity ?? []).filter((code) => !codesOf(ethnicities).includes(code))).toEqual([]);
    }
  });

  it('of those in need are counted where the plan says “of identified cases”, and nowhere else', () => {
    const ratios = planDocuments.flatMap((plan) =>
      planIndicators(plan).flatMap(({ indicator: { code, source, title, periodTarget } }) => {
        const row = findIndicatorRow(indicatorCode(plan.code, code));
        const identified = source === 'case-events' && title.en.includes('of identified cases are beneficiaries');
        expect([row?.code, row?.over !== undefined]).toEqual([row?.code, identified]);
        return identified ? [periodTarget?.share] : [];
      }),
    );
    expect(ratios).toEqual(Array.from({ length: 13 }, () => 100));
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
