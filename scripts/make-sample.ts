import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { syntheticBatch } from './synthetic-batch.ts';
import { syntheticServices } from './synthetic-services.ts';
import { writeLines } from './write-lines.ts';

/** The sample that is shipped: small, synthetic, the same each time it is made. */
const FOLDER = path.resolve(import.meta.dirname, '../resources/sample');
mkdirSync(FOLDER, { recursive: true });
function* sample(): Generator<string> {
  yield* syntheticBatch({ cases: 60, seed: 20261124 });
  yield* syntheticServices();
}
await writeLines(path.join(FOLDER, 'batch.jsonl'), sample());
