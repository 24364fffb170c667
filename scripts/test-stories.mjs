// `pnpm test:stories`: plays every story in Chromium, looks for what keeps readers out, and compares pictures with those
// in stories/pictures. `--update` takes the pictures anew that differ by more than the tolerance. Other arguments are
// passed on to vitest: the name of a widget tests its stories alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { repository } from './repository.mjs';

const pictures = join(repository, 'stories/pictures');
const reporters = ['--reporter=default', '--reporter=json', '--outputFile.json=coverage/tests.json'];

/** Colour type of a PNG whose colours are in a palette, and where the file says it. */
const palette = { type: 3, at: 25 };

/** Pictures just taken have 32 bits per pixel; 256 colours are enough for charts, at a third of the size. */
async function shrinkPictures() {
  if (!existsSync(pictures)) return;
  for (const name of readdirSync(pictures, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.png')) continue;
    const path = join(pictures, name);
    const taken = readFileSync(path);
    if (taken[palette.at] === palette.type) continue;
    writeFileSync(
      path,
      await sharp(taken).png({ palette: true, effort: 10, compressionLevel: 9 }).toBuffer(),
    );
  }
}

const update = process.argv.includes('--update');
const args = process.argv.slice(2).filter((arg) => arg !== '--update');
rmSync(join(repository, 'stories/pictures-failed'), { recursive: true, force: true });
const { status } = spawnSync(
  join(repository, 'node_modules/.bin/vitest'),
  ['run', '--project', 'stories', ...reporters, ...args, ...(update ? ['--update'] : [])],
  { cwd: repository, stdio: 'inherit' },
);
if (update) await shrinkPictures();
process.exitCode = status ?? 1;
