import type { InputOf } from '../../../shared/contract/contract.ts';
import type { Filing } from '../../../shared/domain/programs/program.ts';

/** An application as the contract carries it. */
export function applicationJson(application: Filing): InputOf<'cases.enter'>['application'] {
  return JSON.parse(JSON.stringify(application));
}
