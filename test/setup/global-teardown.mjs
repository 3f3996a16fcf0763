/** Stops the run's PostgreSQL and waits until its folder is gone. */
export default async function globalTeardown() {
  const cluster = globalThis.testCluster;
  if (!cluster || cluster.exitCode !== null) return;
  cluster.ref();
  const gone = new Promise((resolve) => cluster.once('exit', resolve));
  cluster.send('stop');
  await gone;
}
