import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { Inject } from '@nestjs/common';
import type { Actor } from '#access';
import { fieldsOf, languages, type Action, type Field, type InputClass, type Language } from '#casework';
import { codeLists, offices, type Labels } from '#vocabulary';
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
  return fieldsOf(type).map(({ name, kind, optional, sealed, list, ahead, min, max, text, group }) => ({
    name,
    kind,
    optional,
    sealed: sealed !== undefined,
    labels: wording((language) => words[language][name] ?? name),
    list,
    ahead,
    min,
    max: max ?? text?.max,
    form: text?.form,
    fields: group && formFields(group, group.words),
  }));
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
      codeLists: Object.fromEntries(Object.values(codeLists).map(({ code, codes }) => [code, codes])),
      offices: offices.codes,
    });
  }
}
