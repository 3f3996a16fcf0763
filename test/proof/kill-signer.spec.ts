import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { appended, event } from '../../libs/event-store/src/conformance/support';
import { readLine } from '../../libs/proof/src/signed-root';
import { builtProcess } from '../setup/built-process';
import { testDatabase, type TestDatabase } from '../setup/test-database';
import { proofHouse, rootsOf, type ProofHouse } from './proof-house';

const kills = 6;

describe('kill -9 of the signer', () => {
  let database: TestDatabase;
  let house: ProofHouse;
  beforeAll(async () => {
    database = await testDatabase();
    house = await proofHouse(database.url);
  });
  afterAll(async () => {
    await house.close();
    await database.drop();
    house.clear();
  });

  it(`${kills} times while the log grows leaves every event signed once and every root outside`, async () => {
    const { signerUrl: SIGNER_DATABASE_URL, keyFile: SIGNING_KEY_FILE, folder: ROOTS_DIR } = house;
    const start = () => builtProcess('signer', { SIGNER_DATABASE_URL, SIGNING_KEY_FILE, ROOTS_DIR, SIGN_SECONDS: '1' });
    const all = { written: 0 };
    const over = new AbortController();
    const writer = (async () => {
      for (; !over.signal.aborted; all.written += 1) await appended(house.log, 'case-1', event());
    })();
    const outside = async (): Promise<bigint> => {
      const { findings, lastOutside } = await rootsOf(database.url, house.folder);
      expect(findings).toEqual([]);
      return BigInt(lastOutside?.through ?? 0);
    };
    const until = async (done: () => Promise<boolean>, said: () => string): Promise<void> => {
      for (const end = Date.now() + 60_000; !(await done()); await pause(20))
        if (Date.now() > end) throw new Error(`nothing goes on any more: ${said()}`);
    };
    try {
      for (let round = 0; round < kills; round += 1) {
        const before = await outside();
        const signer = start();
        await until(async () => (await outside()) > before, signer.output);
        await pause(round * 37); // at another step of its work each time
        await signer.kill('SIGKILL');
      }
    } finally {
      over.abort();
      await writer;
    }
    const signer = start();
    await until(async () => (await outside()) === BigInt(all.written), signer.output);
    await signer.kill('SIGTERM');
    expect(await signer.ended).toBe(0);
    const lines = readFileSync(join(house.folder, 'roots-000000001.ndjson'), 'utf8').trim().split('\n');
    const roots = lines.flatMap((line) => readLine(line)?.root ?? []);
    expect(roots.map(({ number }) => number)).toEqual(roots.map((_, index) => index + 1));
    expect(roots.reduce((sum, { count }) => sum + count, 0)).toBe(all.written);
  });

  it('tells every wrong variable in a sentence each, and signs nothing', async () => {
    const signer = builtProcess('signer', { SIGN_SECONDS: '61' });
    expect(await signer.ended).toBe(1);
    for (const name of ['SIGN_SECONDS', 'SIGNING_KEY_FILE', 'DATABASE_URL', 'MASTER_KEY_FILE'])
      expect(
        signer
          .output()
          .split('\n')
          .filter((line) => line.startsWith(`${name} `)),
      ).toHaveLength(1);
  });
});
