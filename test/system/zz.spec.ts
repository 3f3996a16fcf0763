import { startSystem, systemStartMs } from '../setup/system';
import { program } from './program';
it('starts', async () => {
  const s = await startSystem();
  const r = Promise.allSettled(['supervisor@mitrovica', 'analyst@mitrovica', 'caseworker2@mitrovica'].map((u) => program(s, u)));
  await new Promise((z) => setTimeout(z, 60));
  void r.then((x) => console.log(x));
  const t1 = Date.now();
  const timer = setInterval(() => console.log(Date.now() - t1, s.states()), 5000);
  await s.stop();
  clearInterval(timer);
  console.log('stop', Date.now() - t1, s.output());
}, systemStartMs);
