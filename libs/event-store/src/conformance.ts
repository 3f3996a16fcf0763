import { appendCases } from './conformance/append-cases';
import { crowdCases } from './conformance/crowd-cases';
import { followCases } from './conformance/follow-cases';
import { readCases } from './conformance/read-cases';
import { refusalCases } from './conformance/refusal-cases';
import { retryCases } from './conformance/retry-cases';
import type { MakeStore, StoreUnderTest } from './conformance/support';

/** What every engine of the log must do: the definition of the port, as jest tests on the store that `make` gives. */
export function conformanceSuite(name: string, make: MakeStore): void {
  describe(`the log in ${name}`, () => {
    let made: StoreUnderTest;
    beforeEach(async () => {
      made = await make();
    });
    afterEach(() => made.drop());
    const stores = () => made;
    appendCases(stores);
    crowdCases(stores);
    retryCases(stores);
    readCases(stores);
    followCases(stores);
  });
  describe(`the log in ${name}`, () => {
    let made: StoreUnderTest; // one for all: a refusal leaves nothing behind
    beforeAll(async () => {
      made = await make();
    });
    afterAll(() => made.drop());
    refusalCases(() => made);
  });
}
