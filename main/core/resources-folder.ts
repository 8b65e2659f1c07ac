import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

function findRoot(): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    const manifest = path.join(folder, 'package.json');
    if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"name": "ofm-desk"')) return folder;
    if (folder === path.dirname(folder)) throw new Error(`no OFM Desk above ${import.meta.dirname}`);
  }
}

/** The product's own `resources/`, from the source tree as from the bundle. */
export const RESOURCES = path.join(findRoot(), 'resources');
