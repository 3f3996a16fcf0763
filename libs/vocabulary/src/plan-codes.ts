import { code, codeList } from './code-list';

/** Why a referral does not become a case. */
export const decliningReasons = codeList('decliningReasons', [
  code('not-competent', 'Jashtë kompetencës së qendrës', 'Van nadležnosti centra', 'Not a matter for the centre'),
  code(
    'other-municipality',
    'I takon qendrës së komunës tjetër',
    'Nadležan je centar druge opštine',
    'A matter for the centre of another municipality',
  ),
  code('already-a-case', 'Për këtë nevojë ka tashmë rast', 'Za ovu potrebu već postoji slučaj', 'Already a case'),
  code('no-need', 'Nuk u gjet nevojë', 'Nije utvrđena potreba', 'No need was found'),
  code('unfounded', 'Lajmërimi ishte i pabazë', 'Prijava je bila neosnovana', 'The report was unfounded'),
  code('person-declined', 'Personi nuk e dëshiron', 'Lice to ne želi', 'The person does not want it'),
  code('not-found', 'Personi nuk u gjet', 'Lice nije pronađeno', 'The person could not be found'),
  code('act-only', 'Mjaftoi një akt administrativ', 'Dovoljan je bio upravni akt', 'An administrative act was enough'),
]);

/** Where somebody is sent whose referral the centre does not take up. */
export const referralDestinations = codeList('referralDestinations', [
  code(
    'other-office',
    'Qendër tjetër për Punë Sociale',
    'Drugi centar za socijalni rad',
    'Another Centre for Social Work',
  ),
  code('police', 'Policia', 'Policija', 'Police'),
  code('health', 'Institucion shëndetësor', 'Zdravstvena ustanova', 'Health institution'),
  code('school', 'Shkolla', 'Škola', 'School'),
  code('court', 'Gjykata', 'Sud', 'Court'),
  code('prosecutor', 'Prokuroria', 'Tužilaštvo', 'Prosecution'),
  code('free-legal-aid', 'Ndihma juridike falas', 'Besplatna pravna pomoć', 'Free legal aid'),
  code('employment-office', 'Zyra e punësimit', 'Biro za zapošljavanje', 'Employment office'),
  code('municipality', 'Drejtori tjetër e komunës', 'Druga opštinska direkcija', 'Another municipal directorate'),
  code('ngo', 'Organizatë joqeveritare', 'Nevladina organizacija', 'Non-governmental organisation'),
  code('other', 'Tjetër', 'Drugo', 'Other'),
]);

/** Why a service somebody needs was not given. */
export const unmetNeedReasons = codeList('unmetNeedReasons', [
  code('full', 'Nuk kishte vende të lira', 'Nije bilo slobodnih mesta', 'Full'),
  code('closed', 'Shërbimi ishte i mbyllur', 'Usluga je bila zatvorena', 'Closed'),
  code('out-of-hours', 'Jashtë orarit', 'Van radnog vremena', 'Out of hours'),
  code('no-such-service', 'Shërbimi nuk ekziston', 'Takva usluga ne postoji', 'No such service'),
  code('no-specialist', 'Nuk ka specialist', 'Nema stručnjaka', 'No specialist'),
  code('outside-age-range', 'Jashtë moshës që pranohet', 'Van uzrasta koji se prima', 'Outside its age range'),
  code('waiting-list', 'Lista e pritjes', 'Lista čekanja', 'Waiting list'),
  code('no-budget', 'Nuk ka buxhet', 'Nema budžeta', 'No budget'),
  code('not-licensed', 'Ofruesi nuk është i licencuar', 'Pružalac nije licenciran', 'Not licensed'),
  code('declined-elsewhere', 'U refuzua diku tjetër', 'Odbijeno na drugom mestu', 'Declined elsewhere'),
]);

/** Who sees to it that a goal of a plan is reached. */
export const goalResponsibles = codeList('goalResponsibles', [
  code('person', 'Vetë personi', 'Samo lice', 'The person'),
  code('family', 'Familja ose kujdestari', 'Porodica ili staratelj', 'The family or guardian'),
  code('case-manager', 'Menaxheri i rastit', 'Voditelj slučaja', 'The case manager'),
  code('team-member', 'Anëtar i ekipit', 'Član tima', 'A member of the team'),
  code('provider', 'Ofruesi i shërbimit', 'Pružalac usluge', 'The provider of a service'),
  code('other-institution', 'Institucion tjetër', 'Druga ustanova', 'Another institution'),
]);

/** How far a goal of a plan has come when the plan is reviewed. */
export const goalStates = codeList('goalStates', [
  code('not-begun', 'Nuk ka filluar', 'Nije započet', 'Not begun'),
  code('under-way', 'Në vazhdim', 'U toku', 'Under way'),
  code('partly-reached', 'I arritur pjesërisht', 'Delimično postignut', 'Partly reached'),
  code('reached', 'I arritur', 'Postignut', 'Reached'),
  code('given-up', 'U hoq dorë', 'Odustalo se', 'Given up'),
  code('new', 'Qëllim i ri', 'Novi cilj', 'New goal'),
]);

export const reviewOutcomes = codeList('reviewOutcomes', [
  code('on-course', 'Plani vazhdon pa ndryshim', 'Plan se nastavlja bez promena', 'The plan goes on unchanged'),
  code('adjusted', 'Plani u përshtat', 'Plan je prilagođen', 'The plan was adjusted'),
  code('no-progress', 'Nuk ka përparim', 'Nema napretka', 'No progress'),
  code('new-plan-needed', 'Nevojitet plan i ri', 'Potreban je novi plan', 'A new plan is needed'),
  code('goals-reached', 'Qëllimet u arritën', 'Ciljevi su postignuti', 'Goals reached'),
]);

/** What the office's deadlines ask to be done next in a case. */
export const dueSteps = codeList('dueSteps', [
  code('first-contact', 'Kontakti i parë', 'Prvi kontakt', 'First contact'),
  code('assessment', 'Vlerësimi i nevojave', 'Procena potreba', 'Assessment of needs'),
  code('plan', 'Plani i rastit', 'Plan slučaja', 'Plan of the case'),
  code('plan-review', 'Rishikimi i planit', 'Preispitivanje plana', 'Review of the plan'),
  code('care-visit', 'Vizita në strehim familjar', 'Poseta u porodičnom smeštaju', 'Visit in family care'),
  code(
    'post-monitoring-contact',
    'Kontakti në post-monitorim',
    'Kontakt u naknadnom praćenju',
    'Contact in post-monitoring',
  ),
  code('post-monitoring-end', 'Përfundimi i post-monitorimit', 'Kraj naknadnog praćenja', 'End of post-monitoring'),
]);
