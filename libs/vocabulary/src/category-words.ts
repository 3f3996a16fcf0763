import { code, codeList, type Code } from './code-list';

/** What a subject says of the person on a category's first day, where the attribute is known. */
export interface Subject<C extends string = string> extends Code<C> {
  readonly under?: number;
  readonly atLeast?: number;
  readonly sex?: 'female';
}

/** Older person from 60: assumed (the documents use both 60 and 65). Youth has no test. */
export const categorySubjects = codeList('categorySubjects', [
  { ...code('child', 'Fëmijë', 'Dete', 'Child'), under: 18 },
  code('youth', 'I ri', 'Mlada osoba', 'Young person'),
  { ...code('woman', 'Grua', 'Žena', 'Woman'), sex: 'female' },
  { ...code('adult', 'I rritur', 'Odrasla osoba', 'Adult'), atLeast: 18 },
  { ...code('older-person', 'I moshuar', 'Starija osoba', 'Older person'), atLeast: 60 },
  code('any', 'Cilido person', 'Bilo koja osoba', 'Any person'),
  code('family', 'Familje', 'Porodica', 'Family'),
  code('couple', 'Çift', 'Par', 'Couple'),
] satisfies readonly Subject[]);

export const categoryGroups = codeList('categoryGroups', [
  code('disability', 'Aftësi e kufizuar', 'Invaliditet', 'Disability'),
  code('violence', 'Dhunë', 'Nasilje', 'Violence'),
  code('trafficking', 'Trafikim', 'Trgovina ljudima', 'Trafficking'),
  code(
    'child-abuse-neglect',
    'Abuzim dhe neglizhim i fëmijës',
    'Zlostavljanje i zanemarivanje deteta',
    'Child abuse and neglect',
  ),
  code('street-and-labour', 'Rrugë dhe punë', 'Ulica i rad', 'Street and labour'),
  code('substances', 'Substanca', 'Supstance', 'Substances'),
]);
