import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import type { Surroundings } from '../ipc/surroundings.ts';

const locationFile = z.object({ folder: z.string().min(1) });

function file(): string {
  return path.join(app.getPath('userData'), 'location.json');
}

/** What the command line or the environment names goes before what was chosen. */
function named(): string | null {
  const given = app.commandLine.getSwitchValue('data') || process.env.OFM_DATA_DIR;
  return given ? path.resolve(given) : null;
}

/** The data folder of this machine's user. */
export const location: Surroundings['location'] = {
  read: () => {
    const given = named();
    if (given !== null) return given;
    try {
      return locationFile.parse(JSON.parse(readFileSync(file(), 'utf8'))).folder;
    } catch {
      // None was chosen yet, or the file is damaged: the person chooses again, and nothing is lost.
      return null;
    }
  },
  remember: (folder) => {
    mkdirSync(path.dirname(file()), { recursive: true });
    writeFileSync(`${file()}.next`, JSON.stringify({ folder }));
    renameSync(`${file()}.next`, file());
  },
};
