#!/usr/bin/env node
import { runCli } from './cli.ts';

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  stopped: () =>
    new Promise((resolve) => {
      let isAsked = false;
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.on(signal, () => {
          if (isAsked) process.exit(130);
          isAsked = true;
          resolve();
        });
      }
    }),
});
