import { code, codeList } from './code-list';

/** The 14 causes of need in article 1 of Law 02/L-17 on Social and Family Services. */
export const lawCauses = codeList('lawCauses', [
  code(
    'without-parental-care',
    'Fëmijë pa kujdes prindëror',
    'Deca bez roditeljskog staranja',
    'Children without parental care',
  ),
  code(
    'antisocial-behaviour',
    'Fëmijë me sjellje anti-sociale',
    'Deca sa antisocijalnim ponašanjem',
    'Children with antisocial behaviour',
  ),
  code('juvenile-delinquency', 'Delikuencë e të miturve', 'Maloletnička delinkvencija', 'Juvenile delinquency'),
  code(
    'disordered-family-relations',
    'Marrëdhënie të çrregullta familjare',
    'Poremećeni porodični odnosi',
    'Disordered family relations',
  ),
  code('advanced-age', 'Mosha e shtyrë', 'Starost', 'Advanced age'),
  code(
    'physical-illness-or-disability',
    'Sëmundje trupore ose aftësi e kufizuar fizike',
    'Telesna bolest ili telesni invaliditet',
    'Bodily illness or physical disability',
  ),
  code('mental-disability', 'Aftësi e kufizuar mendore', 'Mentalni invaliditet', 'Mental disability'),
  code('mental-illness', 'Sëmundje mendore', 'Duševna bolest', 'Mental illness'),
  code(
    'risk-of-exploitation-or-abuse',
    'Rrezik nga shfrytëzimi apo abuzimi',
    'Rizik od iskorišćavanja ili zlostavljanja',
    'Risk of exploitation or abuse',
  ),
  code('domestic-violence', 'Dhunë në familje', 'Nasilje u porodici', 'Domestic violence'),
  code('human-trafficking', 'Trafikim njerëzor', 'Trgovina ljudima', 'Human trafficking'),
  code(
    'alcohol-or-drug-dependency',
    'Varësi nga alkooli ose droga',
    'Zavisnost od alkohola ili droge',
    'Alcohol or drug dependency',
  ),
  code(
    'disaster-or-emergency',
    'Fatkeqësi natyrore ose emergjencë',
    'Prirodna nepogoda ili vanredna situacija',
    'Natural disaster or emergency',
  ),
  code('other-need', 'Shkak tjetër i nevojës', 'Drugi uzrok potrebe', 'Other cause of need'),
]);
