/** The words before a registration, and of notices that somebody was looked for. */
export const likelyEn = {
  title: 'Is it one of these?',
  titleElsewhere: 'Perhaps registered already',
  why: {
    'personal-number': 'same personal number',
    'name-and-birth': 'same name and birth',
    name: 'same name',
    'similar-name': 'similar name',
  },
  useThis: 'Use this one',
  anyway: 'Register anyway',
  elsewhere: (office: string) => `Already known to ${office}. Ask there before you register.`,
  notices: 'Looked for by another office',
  seen: 'Seen',
};
