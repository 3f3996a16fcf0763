import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createDemoMasterKey } from '#vault';
import { builtProcess } from '../setup/built-process';
import { startSystem, systemStartMs, type System } from '../setup/system';

const programs: readonly (readonly [name: 'api' | 'projector' | 'admin', args: readonly string[]])[] = [
  ['api', []],
  ['projector', []],
  ['admin', ['migrate']],
  ['admin', ['demo']],
];

describe('a start on existing data', () => {
  let system: System;
  let wrongKey: string;
  let unreadable: string;

  beforeAll(async () => {
    system = await startSystem({ demo: false });
    const beside = (name: string): string => join(dirname(system.keyFile), `${process.pid}-${name}.json`);
    [wrongKey, unreadable] = [beside('wrong'), beside('unreadable')];
    await createDemoMasterKey(wrongKey);
    await writeFile(unreadable, '{"kind":"demo","current":1,"versions":{"1":"c2hvcnQ="}}');
  }, systemStartMs);
  afterAll(() => system.stop());

  /** Ends with an error and one line that says why. */
  async function refused(program: (typeof programs)[number], change: object): Promise<string> {
    const [name, args] = program;
    const running = builtProcess(name, { ...system.env, PORT: '0', ...change }, args);
    const code = await running.ended;
    const lines = running.output().trim().split('\n');
    expect([name, code, lines.length, lines]).toEqual([name, 1, 1, lines]);
    return lines[0]!;
  }

  it.each(programs)(
    'without its master key, or with another one, is refused (%s %s)',
    async (...program) => {
      const said = await Promise.all(
        [`${system.keyFile}.gone`, '', unreadable, wrongKey].map((file) => refused(program, { MASTER_KEY_FILE: file })),
      );
      expect(said).toEqual(
        ['file is missing', 'MASTER_KEY_FILE is not set', 'not in the form', 'key'].map(
          (words) => expect.stringContaining(words) as string,
        ),
      );
    },
    60_000,
  );

  it('in real mode is refused on a demo database', async () => {
    const said = await Promise.all(programs.map((program) => refused(program, { KUJDES_MODE: 'real' })));
    for (const line of said) expect(line).toMatch(/demo/);
  }, 60_000);

  it('that was refused changes nothing: the system goes on, and starts again with its own key', async () => {
    await system.killApi();
    system.startApi();
    await system.ready();
  }, 60_000);
});
