#!/usr/bin/env node
// Statements of the embedded engine each hold one of these threads while they run; files and compression need some too.
process.env.UV_THREADPOOL_SIZE ??= '16';

const { runCli } = await import('./cli.js');

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  terminal: process.stderr.isTTY ? process.stderr : undefined,
  stopped: ({ untilStdinCloses }) =>
    new Promise((resolve) => {
      const stop = (): void => {
        if (untilStdinCloses) process.stdin.destroy();
        resolve();
      };
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
      if (untilStdinCloses) process.stdin.resume().once('close', stop);
    }),
});
