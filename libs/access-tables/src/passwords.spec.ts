import { QueueFull } from './hash-queue';
import { hashPassword, isPassword, passwordProblem } from './passwords';

describe('a password', () => {
  it('is kept as argon2id and found again, however its letters were typed', async () => {
    const hash = await hashPassword('fjalëkalim i gjatë');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword('fjale\u0308kalim i gjate\u0308', hash)).toBe(true);
    expect(await isPassword('fjalekalim i gjate', hash)).toBe(false);
  });

  it('of an unknown user is as much work and never right', async () => {
    expect(await isPassword('a password nobody has', undefined)).toBe(false);
  });

  it('has twelve characters at least', () => {
    expect(passwordProblem('elevenchars')).toBe('TOO_SHORT');
    expect(passwordProblem('twelve chars')).toBeUndefined();
    expect(passwordProblem('x'.repeat(257))).toBe('TOO_LONG');
  });

  it('is not hashed when too many wait already', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 80 }, () => isPassword('a password', undefined)));
    const refused = answers.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(80 - 4 - 64);
    expect(refused.every((answer) => (answer as PromiseRejectedResult).reason instanceof QueueFull)).toBe(true);
  });
});
