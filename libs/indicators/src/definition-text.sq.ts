import { joined, type DefinitionWords } from './definition-text.words';

const or = (parts: string[]): string => joined(parts, 'ose');

const category = (names: string[]): string =>
  names.length === 1 ? `në kategorinë ${or(names)}` : `në njërën nga kategoritë ${or(names)}`;

export const definitionWordsSq: DefinitionWords = {
  quote: (label) => `„${label}”`,
  or,
  persons: 'Persona (secili numërohet një herë) që',
  families: 'Familje (ekonomia familjare e rastit siç ishte kur u hap rasti, secila numërohet një herë) me persona që',
  couples: 'Familje (një për secilin rast të një çifti: një divorc është një familje) me persona që',
  when: {
    inPeriod: 'gjatë periudhës',
    during: 'së paku një herë gjatë periudhës',
    anyDay: 'së paku një ditë të periudhës',
    atEnd: 'në ditën e fundit të periudhës',
  },
  did(fact, { services, categories, placement }) {
    switch (fact) {
      case 'served':
        return 'kanë marrë shërbime sociale';
      case 'service':
        return services.length === 0 ? 'kanë marrë një shërbim' : `kanë marrë shërbimin ${or(services)}`;
      case 'visit':
        return 'janë vizituar (vizitë e mbajtur, e çfarëdo lloji)';
      case 'careDay':
        return 'e kanë kaluar ditën në përkujdesje';
      case 'category':
        return `kanë qenë ${category(categories)}`;
      case 'placement':
        return placement === undefined ? 'kanë qenë të vendosur në strehim' : `kanë qenë të vendosur në ${placement}`;
      case 'referral':
        return 'janë referuar në zyrë';
      case 'need':
        return services.length === 0 ? 'kanë pasur nevojë për një shërbim' : `kanë pasur nevojë për ${or(services)}`;
    }
  },
  held: (names) => `në një ditë kur ishin ${category(names)}`,
  phase: {
    any: 'ndërsa rasti ishte i hapur (nga dita e referimit) ose në post-monitorim',
    'post-monitoring': 'ndërsa rasti ishte në post-monitorim',
    all: 'në çfarëdo faze të rastit',
  },
  declinedToo: 'pavarësisht a u hap pastaj rasti apo u refuzua referimi',
  who: (tests) => `, dhe që në atë ditë ${joined(tests, 'dhe')}`,
  female: 'ishin të gjinisë femërore',
  age: { '<18': 'ishin nën 18 vjeç', '>=18': 'ishin 18 vjeç e lart' },
  ethnicity: (names) => `i takonin komunitetit ${or(names)}`,
  entries: (nouns, when, held, phase, who) =>
    `Regjistrime të ${nouns}, ${when}${held}, ${phase}${who}; ajo që shënohet njëherësh në disa raste numërohet një herë.`,
  noun(fact, services) {
    switch (fact) {
      case 'service':
        return services.length === 0 ? 'shërbimeve të dhëna' : `shërbimit të dhënë ${or(services)}`;
      case 'visit':
        return 'vizitave të mbajtura, të çfarëdo lloji (në shtëpi, në terren, monitoruese)';
      case 'served':
        return 'shërbimeve sociale';
      case 'careDay':
        return 'ditëve në përkujdesje';
      case 'category':
        return 'kategorive të mbajtura';
      case 'placement':
        return 'vendosjeve në strehim';
      case 'referral':
        return 'referimeve të pranuara';
      case 'need':
        return services.length === 0 ? 'nevojave' : `nevojave për ${or(services)}`;
    }
  },
  heldThatDay: (names) => `për persona që atë ditë ishin ${category(names)}`,
  share: {
    opening: 'Nga ata që kanë nevojë për shërbimin, përqindja e atyre që e kanë marrë.',
    served: (numerator) => `E kanë marrë: ${numerator}`,
    inNeed: (did) =>
      `Kanë nevojë: persona që, së paku një ditë të periudhës, ${did}, me të njëjtat kushte. Nevoja fillon kur lloji i shërbimit përmendet në vlerësim ose në planin e pajtuar, kur kërkohet e nuk jepet dot, ose kur jepet: kush e ka marrë është ndër ata që kanë nevojë.`,
  },
  over: (denominator) => `Pjesëtuar me: ${denominator}`,
  servedMeans:
    'Shërbime sociale janë: shërbimi i dhënë, vizita e mbajtur, vlerësimi i bërë me personin, përpjekja për pajtim, seanca ku qendra mori pjesë, raporti social ose i mbikëqyrjes, hapi i adoptimit; po ashtu dita në strehim ose strehimore, nën kujdestarinë e qendrës ose nën masën e gjykatës që ajo e mbikëqyr.',
  serviceMeans:
    'Shërbime janë: shërbimi i dhënë, vlerësimi i bërë me personin, përpjekja për pajtim, seanca ku qendra mori pjesë, raporti social ose i mbikëqyrjes, hapi i adoptimit.',
  onlyTheseKinds: 'Llojet e tjera të shërbimit nuk numërohen.',
  noVisits: 'Vizitat dhe ditët në përkujdesje nuk numërohen.',
  noCareDays: 'Ditët në përkujdesje nuk numërohen.',
  heldVisitsOnly: 'Vizita që nuk u mbajt dot nuk numërohet.',
  referralMeans: 'Referimi për dikë të paidentifikuar numërohet pasi të dihet personi.',
  unknownSex: 'Personi me gjini të panjohur nuk numërohet.',
  unknownCommunity: 'Personi me komunitet të panjohur nuk numërohet.',
  unknownAge: {
    passes: 'Personi me moshë të panjohur numërohet, sepse kategoria e nënkupton moshën.',
    fails: 'Personi me moshë të panjohur nuk numërohet.',
    passesUnder: (names) =>
      `Personi me moshë të panjohur numërohet vetëm kur është ${category(names)}, që e nënkupton moshën.`,
  },
  ageUntested: 'Mosha nuk kontrollohet.',
  ageUntestedAfterAct:
    'Mosha nuk kontrollohet: statusi varet nga mosha në ditën e veprës, kurse mbikëqyrja mund të zgjasë pas moshës 18 vjeç.',
  noBenefits: 'Përfitimet dhe aktet administrative (vërtetime, pëlqime, ndihmë për aplikime) nuk numërohen.',
  office: {
    whoever: 'Numërohet për zyrën përgjegjëse për rastin në atë ditë, pavarësisht kush e dha shërbimin.',
    wherever: 'Numërohet për zyrën përgjegjëse për rastin në atë ditë, kudo që është strehimi.',
    plain: 'Numërohet për zyrën përgjegjëse për rastin në atë ditë.',
    ownOnly: 'Numërohet për zyrën përgjegjëse për rastin në atë ditë, dhe vetëm ajo që e dha vetë zyra.',
  },
  runningPeriod: 'Derisa periudha ende zgjat, dita e fundit e saj është dita për të cilën pyetet.',
};
