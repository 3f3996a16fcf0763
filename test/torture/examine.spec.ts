import { untilReady } from '../setup/system';
import { examine } from './examine';
import { openHouse, type House } from './house';
import { nothingWrong } from './judge';
import { startLoad, type Load } from './load';

describe('the examination of a house', () => {
  let house: House;
  let load: Load;
  beforeAll(async () => {
    house = await openHouse();
    house.start('api');
    house.start('projector');
    await untilReady(house.url, () => []);
    load = await startLoad(house, 2);
  }, 120_000);
  afterAll(async () => {
    await load.abandon();
    await house.close();
  });

  it('finds nothing wrong after honest work, then every row taken away and every event replaced', async () => {
    const seen = () => examine(house, load.since, load.noted, load.watching);
    await load.worked();
    expect(await load.end()).toEqual(nothingWrong);

    await house.query(`
      with name as (delete from read.person_search where ctid in (select ctid from read.person_search limit 1)),
        fact as (delete from read.fact where ctid in (select ctid from read.fact limit 1))
      delete from read.log_time where position = (select max(position) from read.log_time)`);
    expect(await seen()).toEqual({ ...nothingWrong, differing: 3 });

    await house.query('alter table log.events disable trigger never_changed');
    await house.query(`
      update log.events set id = gen_random_uuid() where position = (select max(position) from log.events)`);
    // The acknowledged one is gone, nobody was told of the new one, nobody got it, and the chain is broken there.
    expect(await seen()).toEqual({ lost: 2, doubled: 1, reordered: 0, differing: 4 });
  }, 120_000);
});
