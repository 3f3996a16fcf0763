import type { DemoAccount } from './centre';

/** Who works at a centre and at its directorate; the first of a kind has the plain user name. */
export function staff(
  name: string,
  at: { readonly office: string; readonly directorate: string },
  caseworkers: number,
  more: { readonly benefits?: boolean; readonly partnerOf?: string } = {},
): DemoAccount[] {
  const { office, directorate } = at;
  const account = (user: string, called: string, role: DemoAccount['role'], where = office): DemoAccount => ({
    username: `${user}@${name}`,
    name: called,
    role,
    office: where,
  });
  return [
    account('caseworker', 'Menaxherja Një', 'caseworker'),
    account('supervisor', 'Udhëheqësja e Sektorit', 'supervisor'),
    account('director', 'Drejtori i Qendrës', 'director'),
    account('analyst', 'Analistja e Drejtorisë', 'analyst', directorate),
    ...(more.benefits ? [account('benefits', 'Zyrtarja e Beneficioneve', 'benefits-officer')] : []),
    ...(more.partnerOf
      ? [{ ...account('partner', 'Partnerja e Strehimores', 'partner', ''), provider: more.partnerOf }]
      : []),
    ...['Dy', 'Tre', 'Katër', 'Pesë', 'Gjashtë']
      .slice(0, caseworkers - 1)
      .map((number, index) => account(`caseworker${String(index + 2)}`, `Menaxheri ${number}`, 'caseworker')),
  ];
}
