import { code, codeList } from '#vocabulary';

/** The roles in words; those nobody can act in yet are kept but not offered. */
export const roleNames = codeList('roles', [
  code('caseworker', 'Menaxher i rastit', 'Voditelj slučaja', 'Caseworker'),
  code('team-member', 'Anëtar i ekipit', 'Član tima', 'Team member'),
  code('benefits-officer', 'Zyrtar për përfitime', 'Službenik za davanja', 'Benefits officer'),
  code('supervisor', 'Udhëheqës i sektorit', 'Rukovodilac sektora', 'Supervisor'),
  code('director', 'Drejtor i QPS-së', 'Direktor CSR', 'Director of the centre'),
  { ...code('custody-body', 'Organi i Kujdestarisë', 'Organ starateljstva', 'Custody body'), offered: false },
  {
    ...code('database-officer', 'Zyrtar i bazës së të dhënave', 'Službenik za bazu podataka', 'Database officer'),
    offered: false,
  },
  code('partner', 'Partner ofrues', 'Partner pružalac', 'Provider partner'),
  code('analyst', 'Analist i drejtorisë', 'Analitičar direkcije', 'Analyst of the directorate'),
  { ...code('oversight', 'Mbikëqyrja e ministrisë', 'Nadzor ministarstva', 'Ministry oversight'), offered: false },
  code('admin', 'Administrator i sistemit', 'Administrator sistema', 'System administrator'),
]);
