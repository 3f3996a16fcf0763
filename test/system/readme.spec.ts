import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSystem, systemStartMs, type System } from '../setup/system';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');

/** The shell lines of the chapter "One number, all the way". */
const walk = [...(/\n## One number[^\n]*\n(.*?)\n## /s.exec(readme)?.[1] ?? '').matchAll(/```sh\n(.*?)```/gs)]
  .map(([, lines]) => lines)
  .join('\n');

/** What the walk says its figures and its last answer are, in order. */
const promised = [...walk.matchAll(/^figure .*# (\d+)|# (404)/gm)].map(([, figure, status]) =>
  Number(figure ?? status),
);

const run = (script: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const shell = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    shell.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    shell.once('error', reject);
    shell.once('close', () => resolve(said));
  });

const hasCurl = spawnSync('curl', ['--version']).status === 0 || process.env['CI'] === 'true';

(hasCurl ? describe : describe.skip)(`the walk of the README${hasCurl ? '' : ': not run, curl is missing'}`, () => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem();
  }, systemStartMs);
  afterAll(() => system.stop());

  it('gives, line by line, the figures it promises', async () => {
    expect(promised).toHaveLength(8);
    const there = walk
      .replace('http://127.0.0.1:3000', system.url)
      .replace('PASSWORD=…', `PASSWORD='${system.password}'`);
    const said = await run(there);
    expect([...said.matchAll(/^(\d+)$/gm)].map(([, figure]) => Number(figure))).toEqual(promised);
    expect(said).toContain(`action: 'admit-to-shelter'`);
  }, 60_000);
});
