import { planHouse, type PlanHouse } from './plans/test/plan-house';

describe('known at', () => {
  let house: PlanHouse;
  let adopted: bigint;
  beforeAll(async () => {
    house = await planHouse();
    house.at('2024-11-27T09:00:00.500Z');
    await house.adopt();
    adopted = await house.apply();
    house.at('2024-11-27T10:00:00Z');
  });
  afterAll(() => house.end());

  it('is what the tables hold now where nothing is asked, and that may still change', async () => {
    expect(house.known.shown(await house.known.resolve())).toEqual({
      position: String(adopted),
      at: '2024-11-27T09:00:00Z',
      final: false,
    });
  });

  it('is a position, and then for ever', async () => {
    expect(await house.known.resolve(String(adopted))).toMatchObject({ position: adopted, final: true });
    expect(await house.known.resolve('999999999')).toMatchObject({ position: adopted, final: false });
  });

  it('is a whole second with its zone: everything before it', async () => {
    expect(await house.known.resolve('2024-11-27T10:00:00+01:00')).toMatchObject({
      position: adopted - 1n,
      final: true,
    });
    expect(await house.known.resolve('2024-11-27T09:00:01Z')).toMatchObject({ position: adopted, final: false });
  });

  it.each([
    ['2024-11-27', 'NOT_KNOWN_AT'],
    ['2024-11-27T10:00:00', 'NOT_KNOWN_AT'],
    ['2024-11-27T10:00:00.250Z', 'NOT_KNOWN_AT'],
    ['-1', 'NOT_KNOWN_AT'],
    ['', 'NOT_KNOWN_AT'],
    ['2024-11-27T10:00:01Z', 'IN_FUTURE'],
  ])('is never %j', async (asked, code) => {
    await expect(house.known.resolve(asked)).rejects.toMatchObject({
      status: 400,
      more: { fields: [{ field: 'knownAt', code }] },
    });
  });
});
