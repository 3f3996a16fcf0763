import type { Labels } from '#vocabulary';
import type { IndicatorFlag } from './indicator';
import type { PlanDocument } from './plan-document';

/** A printed cell of a plan's table. `year` is the column it is printed under. */
export interface PrintedCell {
  readonly part: 'baseline' | 'target' | 'actual';
  readonly year: number;
}

/**
 * Why a printed cell should be read with doubt, in our own words; undefined where nothing speaks against it.
 * Doubt is shown beside the quotation and never changes it.
 */
export function doubtOf(
  flags: readonly IndicatorFlag[],
  cell: PrintedCell,
  plan: Pick<PlanDocument, 'period' | 'decision'>,
): Labels | undefined {
  const behind = flags.includes('header');
  // The year the column is about, once a header one year behind is read as it was probably meant.
  const year = behind ? cell.year + 1 : cell.year;
  const measured = cell.part === 'actual' && year === plan.period.from;
  const doubts: Labels[] = [];

  if (behind) doubts.push(headerBehind(cell.year));
  if (cell.part === 'actual' && plan.decision && year > Number(plan.decision.on.slice(0, 4))) {
    doubts.push(printedBeforehand(year, plan.decision.on));
  }
  if (measured && flags.includes('partial')) doubts.push(partOfYear);
  if (measured && flags.includes('copy')) doubts.push(copyOfTarget);
  if (cell.part !== 'target' && flags.includes('register')) doubts.push(fileRegister);
  if (cell.part === 'baseline' && flags.includes('repeat') && !flags.includes('no-data')) doubts.push(printedTwice);

  return doubts.length === 0 ? undefined : doubts.reduce(together);
}

const together = (one: Labels, other: Labels): Labels => ({
  sq: `${one.sq} ${other.sq}`,
  sr: `${one.sr} ${other.sr}`,
  en: `${one.en} ${other.en}`,
});

const headerBehind = (year: number): Labels => ({
  sq: `Koka e kësaj tabele është e shtypur me një vit vonesë ndaj tabelave të tjera të planit: shifra nën ${year} ka gjasa t’i përkasë vitit ${year + 1}.`,
  sr: `Zaglavlje ove tabele odštampano je sa godinom zaostatka za ostalim tabelama plana: broj pod ${year}. verovatno se odnosi na ${year + 1}. godinu.`,
  en: `The printed header of this table is one year behind the plan's other tables: the figure under ${year} was probably meant for ${year + 1}.`,
});

function printedBeforehand(year: number, adoptedOn: string): Labels {
  const [y, m, d] = adoptedOn.split('-').map(Number);
  return {
    sq: `Plani u miratua më ${d}.${m}.${y}: një rezultat për vitin ${year} nuk mund të jetë i matur dhe ka gjasa të jetë planifikuar.`,
    sr: `Plan je usvojen ${d}.${m}.${y}: ostvarenje za ${year}. godinu ne može biti izmereno i verovatno je planirano.`,
    en: `The plan was adopted on ${adoptedOn}: a result for ${year} cannot have been measured and was probably planned.`,
  };
}

const partOfYear: Labels = {
  sq: 'Shifra është shumë më e vogël se viti i mëparshëm dhe duket se mbulon vetëm një pjesë të vitit.',
  sr: 'Broj je znatno manji nego prethodne godine i izgleda da obuhvata samo deo godine.',
  en: 'The figure is far below the year before and seems to cover only a part of the year.',
};

const copyOfTarget: Labels = {
  sq: 'Rezultati i shtypur është i barabartë me synimin e të njëjtit vit: mund të jetë kopjuar.',
  sr: 'Odštampano ostvarenje jednako je cilju za istu godinu: možda je prepisano.',
  en: 'The printed result equals the target of the same year: it may have been copied.',
};

const fileRegister: Labels = {
  sq: 'Shifra duket si numri i dosjeve në regjistër, ndoshta bashkë me dosjet e përfitimeve, dhe jo i personave të shërbyer gjatë vitit.',
  sr: 'Broj liči na broj predmeta u registru, možda zajedno sa predmetima davanja, a ne na broj lica koja su tokom godine primila usluge.',
  en: 'The figure looks like the number of files in a register, perhaps with benefit files, not of persons served in the year.',
};

const printedTwice: Labels = {
  sq: 'Plani e shtyp të njëjtën shifër edhe në një rresht tjetër me të njëjtin titull: mund të jetë kopjuar, dhe të dyja nuk mblidhen kurrë.',
  sr: 'Plan štampa isti broj i u drugom redu sa istim naslovom: možda je prepisan, i ta dva broja se nikada ne sabiraju.',
  en: 'The plan prints the same number in another row of the same title: it may have been copied, and the two are never added.',
};
