import 'reflect-metadata';
import { closeHouses } from './house';
import { torture } from './torture';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    void closeHouses().finally(() => process.exit(1));
  });

void torture(process.argv.slice(2), (line) => console.log(line)).then((fine) => process.exit(fine ? 0 : 1));
