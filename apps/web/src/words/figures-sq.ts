import type { ScreenWords } from './en';

/** Fjalët e shifrave sipas grupeve dhe të vitit sipas kategorive. */
export const figuresSq: ScreenWords['figures'] = {
  title: 'Shifrat sipas grupeve',
  categories: 'Viti sipas kategorive',
  municipality: 'Komuna',
  everywhere: 'Të gjitha komunat',
  from: 'Nga muaji',
  to: 'Deri në muajin',
  by: (most) => `Sipas grupeve (deri në ${most})`,
  dimension: {
    sex: 'Gjinia',
    ageGroup: 'Mosha',
    ethnicity: 'Përkatësia etnike',
    residence: 'Vendbanimi',
    settlementType: 'Lloji i vendbanimit',
    disability: 'Aftësia e kufizuar',
    category: 'Kategoria',
    kind: 'Lloji i punës',
    providerKind: 'Lloji i ofruesit',
    office: 'Zyra',
  },
  ages: (group) => `${group} vjeç`,
  total: 'Shifra',
  totalOnce: 'Gjithsej, secili i numëruar një herë',
  few: '1–4, ose e fshehur bashkë me të',
  nothingIn: (year: number) => `Në vitin ${year} nuk u regjistrua asgjë.`,
  silent: 'nuk është raportuar',
  noCategory: 'Pa kategori',
  noProvider: 'Pa ofrues',
  overlapping:
    'Grupet mund të mbivendosen: një person ose shënim mund të jetë në disa, prandaj nuk mblidhen në shumën e përgjithshme.',
  suppressed: 'Shifrat e vogla (1–4) fshihen, bashkë me të tjera kur do të mund të nxirreshin prej tyre. 0 tregohet.',
  withheld: 'Këto grupe janë aq të vogla sa nuk tregohet asnjëri. Zgjidhni më pak grupe ose më shumë muaj.',
  onceEach:
    'Rastet dhe personat janë njësi të ndryshme dhe nuk mblidhen kurrë; shuma e përgjithshme numëron secilin një herë.',
  notOffered: 'nuk ofrohet më',
  column: {
    new: 'Të rinj',
    closed: 'Të mbyllur',
    personsServed: 'Të shërbyer',
    administrativeOnly: 'Vetëm administrative',
  },
  unit: { new: 'raste', closed: 'raste', personsServed: 'persona', administrativeOnly: 'persona' },
};
