import { joined, type DefinitionWords } from './definition-text.words';

const or = (parts: string[]): string => joined(parts, 'ili');

const category = (names: string[]): string =>
  names.length === 1 ? `kategoriji ${or(names)}` : `jednoj od kategorija ${or(names)}`;

export const definitionWordsSr: DefinitionWords = {
  quote: (label) => `„${label}”`,
  or,
  persons: 'Lica (svako se broji jednom) koja su',
  families: 'Porodice (domaćinstvo iz slučaja kakvo je bilo pri otvaranju, svako se broji jednom) sa licima koja su',
  couples: 'Porodice (jedna za svaki slučaj para: jedan razvod je jedna porodica) sa licima koja su',
  when: {
    inPeriod: 'u toku perioda',
    during: 'bar jednom u toku perioda',
    anyDay: 'bar jednog dana u toku perioda',
    atEnd: 'poslednjeg dana perioda',
  },
  did(fact, { services, categories, placement }) {
    switch (fact) {
      case 'served':
        return 'primila socijalne usluge';
      case 'service':
        return services.length === 0 ? 'primila neku uslugu' : `primila uslugu ${or(services)}`;
      case 'visit':
        return 'bila posećena (održana poseta bilo koje vrste)';
      case 'careDay':
        return 'provela dan u zbrinjavanju';
      case 'category':
        return `pripadala ${category(categories)}`;
      case 'placement':
        return placement === undefined ? 'bila na smeštaju' : `bila zbrinuta kroz ${placement}`;
      case 'referral':
        return 'bila upućena centru';
      case 'need':
        return services.length === 0 ? 'imala potrebu za uslugom' : `imala potrebu za uslugom ${or(services)}`;
    }
  },
  held: (names) => `na dan kada su pripadala ${category(names)}`,
  phase: {
    any: 'dok je slučaj bio otvoren (od dana upućivanja) ili u naknadnom praćenju',
    'post-monitoring': 'dok je slučaj bio u naknadnom praćenju',
    all: 'u bilo kojoj fazi slučaja',
  },
  declinedToo: 'bez obzira na to da li je slučaj potom otvoren ili je upućivanje odbijeno',
  who: (tests) => `, i koja su tog dana ${joined(tests, 'i')}`,
  female: 'bila ženskog pola',
  age: { '<18': 'bila mlađa od 18 godina', '>=18': 'imala najmanje 18 godina' },
  ethnicity: (names) => `pripadala zajednici ${or(names)}`,
  entries: (nouns, when, held, phase, who) =>
    `Upisi: ${nouns}, ${when}${held}, ${phase}${who}; ono što je istovremeno zabeleženo u više slučajeva broji se jednom.`,
  noun(fact, services) {
    switch (fact) {
      case 'service':
        return services.length === 0 ? 'pružene usluge' : `pružena usluga ${or(services)}`;
      case 'visit':
        return 'održane posete bilo koje vrste (kućne, terenske, nadzorne)';
      case 'served':
        return 'socijalne usluge';
      case 'careDay':
        return 'dani zbrinjavanja';
      case 'category':
        return 'pripadnosti kategoriji';
      case 'placement':
        return 'smeštaji';
      case 'referral':
        return 'primljena upućivanja';
      case 'need':
        return services.length === 0 ? 'potrebe' : `potrebe za uslugom ${or(services)}`;
    }
  },
  heldThatDay: (names) => `za lica koja su tog dana pripadala ${category(names)}`,
  share: {
    opening: 'Od onih kojima je usluga potrebna, procenat onih koji su je dobili.',
    served: (numerator) => `Dobila su je: ${numerator}`,
    inNeed: (did) =>
      `Potrebna je: licima koja su, bar jednog dana u toku perioda, ${did}, pod istim uslovima. Potreba nastaje kada se vrsta usluge navede u proceni ili dogovorenom planu, kada se traži a ne može da se pruži, ili kada se pruži: ko je uslugu dobio, među onima je kojima je potrebna.`,
  },
  over: (denominator) => `Podeljeno sa: ${denominator}`,
  servedMeans:
    'Socijalne usluge su: pružena usluga, održana poseta, procena urađena sa licem, pokušaj mirenja, ročište kojem je centar prisustvovao, socijalni ili nadzorni izveštaj, korak u usvojenju; takođe dan na smeštaju ili u skloništu, pod starateljstvom centra ili pod sudskom merom koju centar nadzire.',
  serviceMeans:
    'Usluge su: pružena usluga, procena urađena sa licem, pokušaj mirenja, ročište kojem je centar prisustvovao, socijalni ili nadzorni izveštaj, korak u usvojenju.',
  onlyTheseKinds: 'Druge vrste usluga se ne broje.',
  noVisits: 'Posete i dani zbrinjavanja se ne broje.',
  noCareDays: 'Dani zbrinjavanja se ne broje.',
  heldVisitsOnly: 'Poseta koja nije mogla da se održi ne broji se.',
  referralMeans: 'Upućivanje lica koje nije identifikovano broji se kada se utvrdi ko je ono.',
  unknownSex: 'Lice nepoznatog pola se ne broji.',
  unknownCommunity: 'Lice čija zajednica nije poznata se ne broji.',
  unknownAge: {
    passes: 'Lice nepoznate starosti se broji, jer kategorija podrazumeva uzrast.',
    fails: 'Lice nepoznate starosti se ne broji.',
    passesUnder: (names) =>
      `Lice nepoznate starosti broji se samo ako pripada ${category(names)}, koja podrazumeva uzrast.`,
  },
  ageUntested: 'Starost se ne proverava.',
  ageUntestedAfterAct:
    'Starost se ne proverava: status zavisi od starosti na dan dela, a nadzor može da traje i posle 18. godine.',
  noBenefits: 'Davanja i administrativni akti (potvrde, saglasnosti, pomoć oko zahteva) ne broje se.',
  office: {
    whoever: 'Broji se centru odgovornom za slučaj tog dana, bez obzira na to ko je pružio uslugu.',
    wherever: 'Broji se centru odgovornom za slučaj tog dana, bez obzira na to gde je smeštaj.',
    plain: 'Broji se centru odgovornom za slučaj tog dana.',
    ownOnly: 'Broji se centru odgovornom za slučaj tog dana, i to samo ono što je taj centar sam pružio.',
  },
  runningPeriod: 'Dok period još traje, njegov poslednji dan je dan na koji se pitanje odnosi.',
};
