import { Birth, Choice, Optional, YesNo, type FieldProblem } from '#casework';
import { disabilities, ethnicities, municipalities, settlementTypes, sexes } from '#vocabulary';

const words = {
  sq: {
    sex: 'Gjinia',
    birth: 'Lindja (viti ose muaji)',
    estimated: 'Lindja është e vlerësuar',
    ethnicity: 'Etnia',
    residence: 'Komuna e banimit',
    settlementType: 'Lloji i vendbanimit',
    disability: 'Aftësia e kufizuar',
  },
  sr: {
    sex: 'Pol',
    birth: 'Rođenje (godina ili mesec)',
    estimated: 'Rođenje je procenjeno',
    ethnicity: 'Etnička pripadnost',
    residence: 'Opština prebivališta',
    settlementType: 'Vrsta naselja',
    disability: 'Invaliditet',
  },
  en: {
    sex: 'Sex',
    birth: 'Birth (year or month)',
    estimated: 'Birth is estimated',
    ethnicity: 'Ethnicity',
    residence: 'Municipality of residence',
    settlementType: 'Type of settlement',
    disability: 'Disability',
  },
};

/** What figures are broken down by, sealed as one value. Not given when registering = unknown; when correcting = stays. */
export class PersonAttributes {
  static readonly words = words;
  @Choice(sexes) @Optional() sex?: string;
  @Birth() @Optional() birth?: string;
  @YesNo() @Optional() estimated?: boolean;
  @Choice(ethnicities) @Optional() ethnicity?: string;
  @Choice(municipalities) @Optional() residence?: string;
  @Choice(settlementTypes) @Optional() settlementType?: string;
  @Choice(disabilities) @Optional() disability?: string;

  problems(): FieldProblem[] {
    const known = this.birth !== undefined && this.birth !== 'unknown';
    return this.estimated && !known ? [{ field: 'birth', code: 'REQUIRED' }] : [];
  }
}

const { birth: _sq, estimated: _sq2, ...changedSq } = words.sq;
const { birth: _sr, estimated: _sr2, ...changedSr } = words.sr;
const { birth: _en, estimated: _en2, ...changedEn } = words.en;

/** What may change from a day on; a birth can only have been wrong. */
export class ChangedAttributes {
  static readonly words = { sq: changedSq, sr: changedSr, en: changedEn };
  @Choice(sexes) @Optional() sex?: string;
  @Choice(ethnicities) @Optional() ethnicity?: string;
  @Choice(municipalities) @Optional() residence?: string;
  @Choice(settlementTypes) @Optional() settlementType?: string;
  @Choice(disabilities) @Optional() disability?: string;
}
