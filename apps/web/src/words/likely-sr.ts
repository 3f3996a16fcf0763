import type { ScreenWords } from './en';

/** Reči pre upisa, i obaveštenja da je neko tražen. */
export const likelySr: ScreenWords['people']['likely'] = {
  title: 'Da li je to neko od njih?',
  titleElsewhere: 'Možda je već upisano',
  why: {
    'personal-number': 'isti lični broj',
    'name-and-birth': 'isto ime i rođenje',
    name: 'isto ime',
    'similar-name': 'slično ime',
  },
  useThis: 'Uzmi ovo lice',
  anyway: 'Ipak upiši',
  elsewhere: (office) => `Već poznaje: ${office}. Pitajte tamo pre upisa.`,
  notices: 'Tražila je druga kancelarija',
  seen: 'Viđeno',
};
