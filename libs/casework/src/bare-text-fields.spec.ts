import { bareTextFields } from './bare-text-fields';
import { Birth, Day, Group, Groups, Optional, Published, Sealed, Text } from './fields';

class Place {
  static readonly words = { sq: { street: 'Rruga' }, sr: { street: 'Ulica' }, en: { street: 'Street' } };
  @Text() street!: string;
}

class Planted {
  @Day() on!: string;
  @Sealed() @Text() note?: string;
  @Text() @Optional() remark?: string;
  @Birth() birth!: string;
  @Group(Place) place!: Place;
  @Groups(Place, 3) former!: Place[];
  @Sealed() @Group(Place) hidden!: Place;
}

class Plan {
  @Published() @Text() title!: string;
  @Text() remark!: string;
}

describe('free text in an event', () => {
  it('is found in fields, groups and lists of groups, unless sealed', () => {
    expect(bareTextFields({ subject: 'case', input: Planted })).toEqual([
      'remark',
      'birth',
      'place.street',
      'former.street',
    ]);
  });

  it('is allowed when published, in a plan only', () => {
    expect(bareTextFields({ subject: 'plan', input: Plan })).toEqual(['remark']);
    expect(bareTextFields({ subject: 'case', input: Plan })).toEqual(['title', 'remark']);
  });
});
