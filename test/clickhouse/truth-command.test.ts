import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const repository = fileURLToPath(new URL('../..', import.meta.url));

const truth = (...options: readonly string[]) =>
  spawnSync(
    process.execPath,
    ['--conditions=@downpour/source', '--import=tsx', 'test/truth/truth.ts', ...options],
    { cwd: repository, encoding: 'utf8' },
  );

describe('the truth command', () => {
  it('prints the tables that answered, and as its last line how many cases are equal', () => {
    const options = ['--data=generated', '--schema=downpour', '--cases=40', '--scale=0.03'];
    const { status, stdout } = truth(...options);
    expect(stdout).toContain('Tables that answered:');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('truth: 40/40 equal');
    expect(status).toBe(0);
  }, 180_000);

  it('explains its options', () => {
    const { status, stdout } = truth('--help');
    expect(stdout).toContain('--cases N');
    expect(status).toBe(0);
  });

  it.each([
    ['--schema=mysql', '--schema is "mysql". Choose one of clickpy, downpour.'],
    ['--cases=none', '--cases is "none". Give a number above 0.'],
    ['--query=downloads', '--query is "downloads". Choose one of downloads-over-time,'],
    ['--nonsense', "Unknown option '--nonsense'"],
  ])('refuses %s and says why', (option, message) => {
    const { status, stderr } = truth(option);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});
