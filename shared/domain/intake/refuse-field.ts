import type { z } from 'zod';
import { fail, type Result } from '../../result.ts';

/** Whether the filed value has anything at the path of an issue. */
function isGiven(filed: unknown, path: readonly PropertyKey[]): boolean {
  let at: unknown = filed;
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return false;
    at = Reflect.get(at, part);
  }
  return at !== undefined;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a record',
};

function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `not ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `not ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? issue.message : `less than ${issue.minimum}`;
    case 'too_big':
      return `more than ${issue.maximum}`;
    case 'invalid_union':
      return issue.errors.length === 0
        ? 'unknown value'
        : `neither ${issue.errors.map((branch) => branch[0]?.path.join('.') || 'shape').join(' nor ')} alone`;
    default:
      return issue.message;
  }
}

/** Of a choice between shapes the one that was nearest is spoken of, where one was nearer than all others. */
function nearest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const [first, second] = issue.errors.toSorted((a, b) => a.length - b.length);
  const [inner] = first ?? [];
  if (!first || !inner || first.length === second?.length) return issue;
  return { ...inner, path: [...issue.path, ...inner.path] };
}

/**
 * The refusal of a record that does not fit its schema: the dotted name of the field that is wrong and why, in words
 * for the person who reads the list of rejected lines.
 */
export function refuseField(error: z.ZodError, filed: unknown): Result<never> {
  const [reported] = error.issues;
  if (!reported) return fail('INVALID_INPUT', 'not valid');
  const issue = nearest(reported);
  if (issue.code === 'unrecognized_keys') {
    const unknown = issue.keys.map((key) => [...issue.path, key].join('.').slice(0, 60));
    return fail('INVALID_INPUT', `${unknown.join(', ')}: unknown field`);
  }
  const field = issue.path.join('.');
  const reason = isGiven(filed, issue.path) ? reasonOf(issue) : 'missing';
  return fail('INVALID_INPUT', field === '' ? reason : `${field}: ${reason}`);
}
