/** Loaded first in every child: when the launcher is gone (also by kill -9), its channel closes and the child ends too. */
process.channel?.unref();
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 8_000).unref();
});
