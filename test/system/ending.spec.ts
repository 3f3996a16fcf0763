import { setTimeout as pause } from 'node:timers/promises';
import { startSystem, systemStartMs } from '../setup/system';
import { program } from './program';

describe('a system that is told to end', () => {
  it(
    'ends soon although a connection that stays open has just had its answer',
    async () => {
      const system = await startSystem({ demo: false });
      const signingIn = Promise.allSettled([program(system, 'supervisor@mitrovica'), program(system, 'admin')]);
      await pause(60);
      const told = Date.now();
      await system.stop();
      // A kept-alive connection alone would hold it for more than a minute.
      expect(Date.now() - told).toBeLessThan(20_000);
      await signingIn;
    },
    systemStartMs,
  );
});
