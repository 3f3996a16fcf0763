import type { ScreenWords } from './en';

/** Fjalët para regjistrimit, dhe të njoftimeve se dikush u kërkua. */
export const likelySq: ScreenWords['people']['likely'] = {
  title: 'A është njëri prej këtyre?',
  titleElsewhere: 'Ndoshta është regjistruar tashmë',
  why: {
    'personal-number': 'numri personal i njëjtë',
    'name-and-birth': 'emri dhe lindja e njëjtë',
    name: 'emri i njëjtë',
    'similar-name': 'emër i ngjashëm',
  },
  useThis: 'Përdor këtë',
  anyway: 'Regjistro gjithsesi',
  elsewhere: (office) => `E njeh tashmë: ${office}. Pyetni atje para se të regjistroni.`,
  notices: 'I kërkuar nga një zyrë tjetër',
  seen: 'E pashë',
};
