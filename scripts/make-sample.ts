import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { syntheticBatch } from './synthetic-batch.ts';
import { writeLines } from './write-lines.ts';

/** The sample that is shipped: small, synthetic, the same each time it is made. */
const FOLDER = path.resolve(import.meta.dirname, '../resources/sample');
mkdirSync(FOLDER, { recursive: true });
await writeLines(path.join(FOLDER, 'batch.jsonl'), syntheticBatch({ cases: 60, seed: 20261124 }));
