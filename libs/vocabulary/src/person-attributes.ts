import { code, codeList } from './code-list';

export const sexes = codeList('sexes', [
  code('female', 'Femër', 'Ženski', 'Female'),
  code('male', 'Mashkull', 'Muški', 'Male'),
  code('unknown', 'E panjohur', 'Nepoznato', 'Unknown'),
]);

/** The groups the census tables of the municipal plans distinguish, and `unknown`. */
export const ethnicities = codeList('ethnicities', [
  code('albanian', 'Shqiptar', 'Albanska', 'Albanian'),
  code('serb', 'Serb', 'Srpska', 'Serb'),
  code('turkish', 'Turk', 'Turska', 'Turkish'),
  code('bosniak', 'Boshnjak', 'Bošnjačka', 'Bosniak'),
  code('roma', 'Rom', 'Romska', 'Roma'),
  code('ashkali', 'Ashkali', 'Aškalijska', 'Ashkali'),
  code('egyptian', 'Egjiptian', 'Egipćanska', 'Egyptian'),
  code('gorani', 'Goran', 'Goranska', 'Gorani'),
  code('other', 'Tjetër', 'Druga', 'Other'),
  code('unknown', 'E panjohur', 'Nepoznato', 'Unknown'),
]);

export const settlementTypes = codeList('settlementTypes', [
  code('urban', 'Urban', 'Gradsko', 'Urban'),
  code('rural', 'Rural', 'Seosko', 'Rural'),
  code('unknown', 'E panjohur', 'Nepoznato', 'Unknown'),
]);

/** `yes` = has a disability whose kind is not recorded. */
export const disabilities = codeList('disabilities', [
  code('no', 'Pa aftësi të kufizuar', 'Bez invaliditeta', 'No disability'),
  code(
    'yes',
    'Me aftësi të kufizuar, lloji nuk është shënuar',
    'Ima invaliditet, vrsta nije navedena',
    'Disability, kind not recorded',
  ),
  code('physical', 'Fizike', 'Telesni', 'Physical'),
  code('sight', 'E të parit', 'Oštećenje vida', 'Sight'),
  code('hearing', 'E të dëgjuarit', 'Oštećenje sluha', 'Hearing'),
  code('intellectual', 'Intelektuale', 'Intelektualni', 'Intellectual'),
  code('psychosocial', 'Psiko-sociale', 'Psihosocijalni', 'Psychosocial'),
  code('autism', 'Spektri i autizmit', 'Spektar autizma', 'Autism spectrum'),
  code('multiple', 'E shumëfishtë', 'Višestruki', 'Multiple'),
  code('unknown', 'E panjohur', 'Nepoznato', 'Unknown'),
]);
