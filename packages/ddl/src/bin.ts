#!/usr/bin/env node
// Statements of the embedded engine each hold one of these threads while they run; files and compression need some too.
process.env.UV_THREADPOOL_SIZE ??= '16';

const { runCli } = await import('./cli.ts');

let watchesStdin = false;

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  terminal: process.stderr.isTTY ? process.stderr : undefined,
  stopped: ({ untilStdinCloses }) =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      if (!untilStdinCloses) return;
      watchesStdin = true;
      process.stdin.resume().once('close', () => resolve());
    }),
});

if (watchesStdin) process.stdin.destroy();
