const PATIENCE_MS = 15_000;

/** What the first writer makes: a reader (the projector) may start a moment earlier. Undefined when it never came. */
export async function waitForWriter<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined || performance.now() > until) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
}
