import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Inject } from '@nestjs/common';
import { roleNames, type Actor } from '#access';
import { fieldsOf, languages, type Action, type Field, type InputClass, type Language } from '#casework';
import { codeLists, offices, type CodeList, type Labels } from '#vocabulary';
import { MODE, type Mode } from '../tokens';
import { Subjects } from '#perform';

/** One field of a form. */
export interface FormField {
  readonly name: string;
  readonly kind: Field['kind'];
  readonly optional: boolean;
  readonly sealed: boolean;
  readonly labels: Labels;
  readonly list?: string;
  /** The only codes a form shows, where not all of the list. */
  readonly offered?: readonly string[];
  readonly ahead?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly form?: string;
  readonly fields?: readonly FormField[];
}

type FieldWords = Readonly<Record<Language, Readonly<Record<string, string>>>>;

const wording = (of: (language: Language) => string): Labels =>
  Object.fromEntries(languages.map((language) => [language, of(language)])) as unknown as Labels;

function formFields(type: InputClass, words: FieldWords): FormField[] {
  return fieldsOf(type).map(({ name, kind, optional, sealed, list, codes, offered, ahead, min, max, text, group }) => ({
    name,
    kind,
    optional,
    sealed: sealed !== undefined,
    labels: wording((language) => words[language][name] ?? name),
    list,
    offered: offered && offered.length < (codes ?? []).filter((each) => each.offered).length ? offered : undefined,
    ahead,
    min,
    max: max ?? text?.max,
    form: text?.form,
    fields: group && formFields(group, group.words),
  }));
}

/** The code lists an input's fields choose from, those of its groups too. */
function listsOf(type: InputClass): [string, CodeList['codes']][] {
  return fieldsOf(type).flatMap(({ list, codes, group }) => [
    ...(list !== undefined && codes ? [[list, codes] as [string, CodeList['codes']]] : []),
    ...(group ? listsOf(group) : []),
  ]);
}

/** An action as menus, forms, timelines and programs read it. */
export function describeAction(action: Action): object {
  const { subject, name, event, opens = false, by, words, input } = action;
  const fieldWords = Object.fromEntries(languages.map((language) => [language, words[language].fields])) as FieldWords;
  return {
    subject,
    name,
    event,
    opens,
    by,
    when: 'when' in action ? action.when : undefined,
    repairs: 'repairs' in action ? action.repairs : undefined,
    together: 'together' in action ? action.together : undefined,
    words: Object.fromEntries(
      languages.map((each) => [each, { title: words[each].title, sentence: words[each].sentence }]),
    ),
    fields: formFields(input, fieldWords),
  };
}

/** The actions somebody's roles may ever do, with every code list their forms need. */
export class ListActions extends Query<object> {
  constructor(readonly actor: Actor) {
    super();
  }
}

@QueryHandler(ListActions)
export class ListActionsHandler implements IQueryHandler<ListActions> {
  constructor(
    @Inject(Subjects) private readonly subjects: Subjects,
    @Inject(MODE) private readonly mode: Mode,
  ) {}

  execute({ actor }: ListActions): Promise<object> {
    const roles = new Set<string>(actor.roles.map(({ role }) => role));
    const actions = this.subjects.all().filter(({ by }) => by.some((role) => roles.has(role)));
    return Promise.resolve({
      mode: this.mode,
      actions: actions.map(describeAction),
      codeLists: Object.fromEntries([
        ...actions.flatMap(({ input }) => listsOf(input)),
        ...[...Object.values(codeLists), roleNames].map(({ code, codes }) => [code, codes] as const),
      ]),
      offices: offices.codes,
    });
  }
}
