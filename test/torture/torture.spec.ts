import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();
const swc = join(root, 'node_modules/@swc/cli/bin/swc.js');

async function run(
  script: string,
  args: readonly string[],
  env: object = {},
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

describe('npm run torture', () => {
  // A folder of its own beside the built programs: other tests start them meanwhile.
  const compiled = mkdtempSync(join(root, 'dist/torture-'));
  const main = join(compiled, 'test/torture/main.js');
  beforeAll(async () => {
    symlinkSync('../apps', join(compiled, 'apps'));
    const sources = ['torture', 'setup', 'kill', 'system'].map((folder) => `test/${folder}`);
    expect(await run(swc, [...sources, '-d', compiled, '--quiet'])).toMatchObject({ code: 0 });
  });
  afterAll(() => rmSync(compiled, { recursive: true }));

  it('says in its last line that nothing was lost, doubled, reordered or differing', async () => {
    // With this seed the writer, the projector and the database are killed once each.
    const args = ['--rounds', '3', '--seed', '12', '--only', 'random-kills', '--only', 'clock-jumps'];
    const { code, output } = await run(main, args);
    expect(output.trim().split('\n').at(-1)).toBe('rounds 3: lost 0, doubled 0, reordered 0, differing 0');
    expect(code).toBe(0);
  }, 300_000);

  it('lets callers conflict on a stream the tables know', async () => {
    const { code, output } = await run(main, ['--only', 'conflicts', '--attempts', '400']);
    expect(output).toMatch(/^conflicts: \d+ appends won their revision, \d+ were refused$/m);
    expect(output.trim().split('\n').at(-1)).toMatch(/^rounds 4\d\d: lost 0, doubled 0, reordered 0, differing 0$/);
    expect(code).toBe(0);
  }, 120_000);

  it('says in the table and in its last line what was not finished', async () => {
    // Without programs there is no small disk.
    const { code, output } = await run(main, ['--only', 'disk-full'], { PATH: '' });
    const lines = output.trim().split('\n').slice(-3);
    expect(lines).toEqual([
      expect.stringMatching(/^disk-full( +–){8}$/),
      expect.stringMatching(/^disk-full: not finished: a small disk needs Linux/),
      'rounds 0: lost 0, doubled 0, reordered 0, differing 0, not finished disk-full',
    ]);
    expect(code).toBe(1);
  });

  it('says what it was told wrongly', async () => {
    const { code, output } = await run(main, ['--rounds', 'many']);
    expect(output.trim()).toBe('--rounds must be a whole number from 1 to 100000.');
    expect(code).toBe(1);
  });
});
