import {
  definitionText,
  findIndicatorRow,
  indicatorCode,
  planIndicators,
  type IndicatorRow,
  type PlanDocument,
} from '#indicators';
import { cell, link, made, table } from './markdown';

const languages = { en: 'English', sq: 'Shqip', sr: 'Srpski' } as const;

/** docs/generated/indicators.md: every counted row of every plan, with what it counts in three languages. */
export function indicatorsPage(plans: readonly PlanDocument[]): string {
  return made('Indicators', [
    'A row that is counted from case entries. Its code is `<plan>:<row>`; the definition is made from the fields of the',
    'row. Flags mark readings of the plan that are doubtful; some of them become a doubt shown beside a printed cell.',
    '',
    ...plans.flatMap((plan) => {
      const rows = planIndicators(plan).flatMap(({ indicator }) => {
        const row = findIndicatorRow(indicatorCode(plan.code, indicator.code));
        return indicator.source === 'case-events' && row ? [{ indicator, row }] : [];
      });
      return [
        `## ${plan.code}`,
        '',
        `${plan.title.en}. ${rows.length} rows are counted; the others are reported by hand.`,
        '',
        ...table(
          ['Row', 'Title', 'Unit', 'Version', 'Flags'],
          rows.map(({ indicator, row }) => [
            link(indicator.code, `#${anchor(indicator.code)}`),
            cell(indicator.title.en),
            indicator.unit,
            String(row.version),
            row.flags.join(', '),
          ]),
        ),
        '',
        ...rows.flatMap(({ indicator, row }) => [
          `### ${indicator.code}`,
          '',
          ...(['en', 'sq', 'sr'] as const).map((language) => `- ${languages[language]}: ${indicator.title[language]}`),
          '',
          ...rule(row),
          '',
          ...(['en', 'sq', 'sr'] as const).flatMap((language) => [`> ${definitionText(row, language)}`, '']),
        ]),
      ];
    }),
  ]);
}

/** As the page's own links find a heading: no full stops. */
const anchor = (code: string): string => code.toLowerCase().replaceAll('.', '');

function rule({ code: _, version: __, flags: ___, ...fields }: IndicatorRow): string[] {
  return ['```json', JSON.stringify(fields), '```'];
}
