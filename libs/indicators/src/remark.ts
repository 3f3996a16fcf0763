import type { Labels } from '#vocabulary';
import type { IndicatorFlag } from './indicator';

/** What a director should know about how a row is read; flags not named here say something of its printed cells. */
const remarks: Readonly<Partial<Record<IndicatorFlag, Labels>>> = {
  choice: {
    sq: 'Formulimi i planit lejon edhe lexim tjetër: ky lexim është i supozuar derisa ta konfirmojë zyra.',
    sr: 'Tekst plana dopušta i drugo čitanje: ovo je pretpostavljeno dok ga centar ne potvrdi.',
    en: 'The plan’s wording allows another reading: this one is assumed until the office confirms it.',
  },
  scope: {
    sq: 'Plani nuk thotë saktësisht çfarë përfshihet: kufiri është i supozuar derisa ta konfirmojë zyra.',
    sr: 'Plan ne kaže tačno šta je obuhvaćeno: granica je pretpostavljena dok je centar ne potvrdi.',
    en: 'The plan does not say what exactly is included: the limit is assumed until the office confirms it.',
  },
  overlap: {
    sq: 'Formulimit i përgjigjen edhe kategori të tjera: numërohen vetëm ato që përmenden, siç supozohet derisa ta konfirmojë zyra.',
    sr: 'Tekstu odgovaraju i druge kategorije: broje se samo navedene, što je pretpostavljeno dok centar ne potvrdi.',
    en: 'Other categories fit the wording too: only those named are counted, which is assumed until the office confirms it.',
  },
  source: {
    sq: 'Numërohet vetëm ajo që regjistrohet këtu: nëse ofruesi nuk regjistron, shifra është më e vogël se puna e bërë.',
    sr: 'Broji se samo ono što je ovde upisano: ako pružalac usluge ne upisuje, broj je manji od obavljenog posla.',
    en: 'Only what is recorded here is counted: where whoever gives the service does not record, the figure is too low.',
  },
  unit: {
    sq: 'Një seancë me disa persona, ose e shënuar në disa raste, numërohet një herë.',
    sr: 'Jedna sesija sa više lica, ili zabeležena u više slučajeva, broji se jednom.',
    en: 'One session with several persons, or noted in several cases, counts once.',
  },
  nested: {
    sq: 'Këta persona numërohen edhe në rreshtin për të gjitha komunitetet: të dyja shifrat nuk mblidhen kurrë.',
    sr: 'Ova lica broje se i u redu za sve zajednice: ta dva broja se nikada ne sabiraju.',
    en: 'These persons are counted in the row for all communities too: the two figures are never added.',
  },
  twin: {
    sq: 'Plani ka edhe një rresht me të njëjtin titull për çdo fazë të rastit: ky është pjesë e tij, dhe të dyja nuk mblidhen kurrë.',
    sr: 'Plan ima i red istog naslova za sve faze slučaja: ovaj je deo njega, i ta dva broja se nikada ne sabiraju.',
    en: 'The plan has a row of the same title for every phase of the case: this one is part of it, and the two are never added.',
  },
};

/** What has to be known about the reading of a row, in one text; null where nothing has to. */
export function remarkOf(flags: readonly IndicatorFlag[]): Labels | null {
  const said = flags.flatMap((flag) => remarks[flag] ?? []);
  if (said.length === 0) return null;
  const all = (language: keyof Labels): string => said.map((each) => each[language]).join(' ');
  return { sq: all('sq'), sr: all('sr'), en: all('en') };
}
