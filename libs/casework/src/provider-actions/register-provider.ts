import { municipalities, providerKinds } from '#vocabulary';
import type { Secret } from '../action';
import { Choice, Count, Optional, Sealed, Text } from '../fields';
import { providerAction } from '../provider';

export class RegisterProvider {
  @Choice(providerKinds) kind!: string;
  @Sealed() @Text({ max: 200 }) name!: Secret;
  @Choice(municipalities) municipality!: string;
  @Count(0, 500) places!: number;
  @Sealed() @Text({ max: 300 }) @Optional() address?: Secret;
}

/** A provider is known to the office from now on; its name and place are sealed. */
export const registerProvider = providerAction({
  name: 'register-provider',
  event: 'ProviderRegistered',
  input: RegisterProvider,
  opens: true,
  by: ['supervisor', 'director', 'admin'],
  evolve: (state, { data, office }) => ({ ...state, kind: data.kind, office, places: data.places }),
  words: {
    sq: {
      title: 'Regjistro ofruesin',
      sentence: 'U regjistrua ofruesi: {kind}. Vende: {places}',
      fields: { kind: 'Lloji', name: 'Emri', municipality: 'Komuna', places: 'Vende', address: 'Adresa' },
    },
    sr: {
      title: 'Evidentiraj pružaoca',
      sentence: 'Evidentiran pružalac: {kind}. Mesta: {places}',
      fields: { kind: 'Vrsta', name: 'Naziv', municipality: 'Opština', places: 'Mesta', address: 'Adresa' },
    },
    en: {
      title: 'Register provider',
      sentence: 'Provider registered: {kind}. Places: {places}',
      fields: { kind: 'Kind', name: 'Name', municipality: 'Municipality', places: 'Places', address: 'Address' },
    },
  },
});
