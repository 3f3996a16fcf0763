import { code, codeList } from './code-list';

export const placementKinds = codeList('placementKinds', [
  code('kinship', 'Strehim familjar tek të afërmit', 'Srodnički smeštaj', 'Kinship care'),
  code('foster', 'Strehim familjar në familje tjetër', 'Hraniteljstvo u drugoj porodici', 'Foster care'),
  code('residential', 'Strehim rezidencial', 'Rezidencijalni smeštaj', 'Residential care'),
  code('shelter', 'Strehimore', 'Sklonište', 'Shelter'),
  code('emergency', 'Vendosje emergjente', 'Hitan smeštaj', 'Emergency placement'),
]);

export const providerKinds = codeList('providerKinds', [
  code('foster-family', 'Familje strehuese', 'Hraniteljska porodica', 'Foster family'),
  code('shelter', 'Strehimore', 'Sklonište', 'Shelter'),
  code('community-home', 'Shtëpi në komunitet', 'Kuća u zajednici', 'Community home'),
  code('residential-home', 'Institucion rezidencial', 'Rezidencijalna ustanova', 'Residential home'),
  code('day-centre', 'Qendër e kujdesit ditor', 'Dnevni centar', 'Day centre'),
  code('ngo-service', 'Shërbim i organizatës joqeveritare', 'Usluga nevladine organizacije', 'NGO service'),
]);

/** What a placement rests on: the adult's own consent, or a body's decision. */
export const placementBases = codeList('placementBases', [
  code('own-consent', 'Pëlqimi i vetë personit', 'Pristanak samog lica', "The person's own consent"),
  code('decision', 'Vendimi i organit', 'Odluka organa', 'Decision of a body'),
]);

export const placementDecisionBodies = codeList('placementDecisionBodies', [
  code('custody-body', 'Organi i Kujdestarisë', 'Organ starateljstva', 'Custody body'),
  code('foster-care-panel', 'Paneli për strehim familjar', 'Panel za hraniteljstvo', 'Foster care panel'),
  code('adoption-board', 'Bordi për adoptim', 'Odbor za usvojenje', 'Adoption board'),
  code('court', 'Gjykata', 'Sud', 'Court'),
]);

export const shelterReasons = codeList('shelterReasons', [
  code('domestic-violence', 'Dhunë në familje', 'Nasilje u porodici', 'Domestic violence'),
  code('trafficking', 'Trafikim me njerëz', 'Trgovina ljudima', 'Human trafficking'),
  code('sexual-violence', 'Dhunë seksuale', 'Seksualno nasilje', 'Sexual violence'),
  code('child-maltreatment', 'Keqtrajtim i fëmijës', 'Zlostavljanje deteta', 'Maltreatment of a child'),
  code('homelessness', 'Mungesë strehe', 'Beskućništvo', 'Homelessness'),
  code('suicide-risk', 'Rrezik vetëvrasjeje', 'Rizik od samoubistva', 'Risk of suicide'),
  code('other', 'Tjetër', 'Drugo', 'Other'),
]);

/** How somebody placed in kinship care is related to the carer. */
export const kinships = codeList('kinships', [
  code('grandparent', 'Gjysh ose gjyshe', 'Deda ili baba', 'Grandparent'),
  code('aunt-or-uncle', 'Hallë, teze, xhaxha ose dajë', 'Tetka, strina, stric ili ujak', 'Aunt or uncle'),
  code('sibling', 'Vëlla ose motër', 'Brat ili sestra', 'Brother or sister'),
  code('other-relative', 'I afërm tjetër', 'Drugi srodnik', 'Other relative'),
  code('family-friend', 'Mik i familjes', 'Porodični prijatelj', 'Friend of the family'),
]);

export const placementEndReasons = codeList('placementEndReasons', [
  code('returned-home', 'U kthye në familje', 'Povratak u porodicu', 'Returned home'),
  code('safe-housing-found', 'U gjet banim i sigurt', 'Nađeno bezbedno stanovanje', 'Safe housing found'),
  code('moved-placement', 'Kaloi në strehim tjetër', 'Prešlo u drugi smeštaj', 'Moved to another placement'),
  code('adopted', 'U adoptua', 'Usvojeno', 'Adopted'),
  code('reached-adulthood', 'Mbushi moshën madhore', 'Postalo punoletno', 'Reached adulthood'),
  code('left-without-notice', 'U largua pa lajmëruar', 'Otišlo bez najave', 'Left without notice'),
  code('own-wish', 'Me dëshirën e vet', 'Na sopstvenu želju', 'Own wish'),
  code('placement-broke-down', 'Strehimi nuk funksionoi', 'Smeštaj nije uspeo', 'Placement broke down'),
  code('period-ended', 'Afati përfundoi', 'Rok je istekao', 'Period ended'),
  code('died', 'Vdiq', 'Preminulo', 'Died'),
]);
