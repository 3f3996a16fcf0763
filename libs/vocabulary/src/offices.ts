import { codeList, type Code } from './code-list';

export type OfficeKind = 'qps' | 'directorate';

/** An office that may hold cases (`qps`) or plans (`directorate`). */
export interface Office<C extends string = string> extends Code<C> {
  readonly kind: OfficeKind;
  readonly municipality: string;
}

function office<const C extends string>(
  code: C,
  kind: OfficeKind,
  municipality: string,
  sq: string,
  sr: string,
  en: string,
): Office<C> {
  return { code, kind, municipality, labels: { sq, sr, en }, offered: true };
}

export const offices = codeList('offices', [
  office(
    'qps-mitrovica-jugore',
    'qps',
    'mitrovica-jugore',
    'Qendra për Punë Sociale, Mitrovicë e Jugut',
    'Centar za socijalni rad, Južna Mitrovica',
    'Centre for Social Work, Mitrovica South',
  ),
  office(
    'dms-mitrovica-jugore',
    'directorate',
    'mitrovica-jugore',
    'Drejtoria e Mirëqenies Sociale, Mitrovicë e Jugut',
    'Direkcija za socijalnu zaštitu, Južna Mitrovica',
    'Directorate of Social Welfare, Mitrovica South',
  ),
  office(
    'qps-gjilan',
    'qps',
    'gjilan',
    'Qendra për Punë Sociale, Gjilan',
    'Centar za socijalni rad, Gnjilane',
    'Centre for Social Work, Gjilan',
  ),
  office(
    'dshms-gjilan',
    'directorate',
    'gjilan',
    'Drejtoria e Shëndetësisë dhe Mirëqenies Sociale, Gjilan',
    'Direkcija za zdravstvo i socijalnu zaštitu, Gnjilane',
    'Directorate of Health and Social Welfare, Gjilan',
  ),
  office(
    'qps-peje',
    'qps',
    'peje',
    'Qendra për Punë Sociale, Pejë',
    'Centar za socijalni rad, Peć',
    'Centre for Social Work, Peja',
  ),
  office(
    'dms-peje',
    'directorate',
    'peje',
    'Drejtoria e Mirëqenies Sociale, Pejë',
    'Direkcija za socijalnu zaštitu, Peć',
    'Directorate of Social Welfare, Peja',
  ),
]);
