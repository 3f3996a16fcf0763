import { fieldsOf, languages, type Action, type CaseAction, type Field, type InputClass } from '#casework';
import { cell, link, made, table } from './markdown';

const subjects = {
  case: 'Cases',
  person: 'Persons',
  provider: 'Providers',
  plan: 'Plans',
  account: 'Accounts',
} as const;

const repairWords = {
  correct: 'corrects another entry',
  withdraw: 'takes an entry out',
  restore: 'puts an entry back',
};

/** docs/generated/actions.md: every action with its event, its fields and its words. */
export function actionsPage(actions: readonly Action[]): string {
  return made('Actions', [
    'One action stores exactly one event: its input, with sealed values replaced by references.',
    'Sealed = the value goes to the vault, in the class named. `?` = the field may be left out.',
    '',
    ...Object.entries(subjects).flatMap(([subject, title]) => {
      const own = actions.filter((action) => action.subject === subject);
      return [
        `## ${title}`,
        '',
        ...table(
          ['Action', 'Event', 'English', 'Shqip', 'Srpski'],
          own.map(({ name, event, words }) => [
            link(name, `#${name}`),
            `\`${event}\``,
            words.en.title,
            words.sq.title,
            words.sr.title,
          ]),
        ),
        '',
        ...own.flatMap(actionSection),
      ];
    }),
  ]);
}

function actionSection(action: Action): string[] {
  const { name, event, schema, opens, by, words } = action;
  const { when, serves, repairs } = action as Partial<CaseAction>;
  return [
    `### ${name}`,
    '',
    `- Event: \`${event}\`, schema ${schema}`,
    `- By: ${by.join(', ')}`,
    ...(opens ? ['- Opens its stream'] : []),
    ...(when && !opens ? [`- In the phases: ${when.join(', ')}`] : []),
    ...(serves ? [`- Counts as social services received, as ${serves}`] : []),
    ...(repairs ? [`- Repair: ${repairWords[repairs]}`] : []),
    ...languages.map((language) => `- ${language}: ${words[language].title} – “${words[language].sentence}”`),
    '',
    ...table(
      ['Field', 'Kind', 'Sealed', 'English', 'Shqip', 'Srpski'],
      fieldRows(action.input, '', (language, field) => (words[language].fields as Record<string, string>)[field]),
    ),
    '',
  ];
}

type WordOf = (language: (typeof languages)[number], field: string) => string | undefined;

function fieldRows(type: InputClass, path: string, wordOf: WordOf): string[][] {
  return fieldsOf(type).flatMap((field) => [
    [
      `\`${path}${field.name}\`${field.optional ? ' ?' : ''}`,
      kindOf(field),
      field.sealed ?? '',
      ...(['en', 'sq', 'sr'] as const).map((language) => wordOf(language, field.name) ?? ''),
    ].map(cell),
    ...(field.group
      ? fieldRows(
          field.group,
          `${path}${field.name}${field.kind === 'groups' ? '[]' : ''}.`,
          (language, name) => (field.group?.words[language] as Record<string, string>)[name],
        )
      : []),
  ]);
}

/** What the field takes: its kind, and the list, bounds or form where it has one. */
function kindOf({ kind, list, min, max, text, ahead, published }: Field): string {
  const bounds = min === undefined || max === undefined ? '' : ` ${min} to ${max}`;
  switch (kind) {
    case 'code':
      return `code of ${list ?? ''}`;
    case 'codes':
      return `codes of ${list ?? ''}, at most ${max ?? ''}`;
    case 'provider':
      return list ? `provider (${list})` : 'provider';
    case 'persons':
      return `persons, at most ${max ?? ''}`;
    case 'groups':
      return `groups, at most ${max ?? ''}`;
    case 'day':
      return ahead ? 'day, may lie ahead' : 'day';
    case 'text':
      return `${published ? 'published ' : ''}text${text?.form ? ` (${text.form})` : ''}, at most ${text?.max ?? ''}`;
    default:
      return `${kind}${bounds}`;
  }
}
