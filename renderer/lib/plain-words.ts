import type { z } from 'zod';

/** What a schema finds wrong, where the schema has no words of its own for it. */
export const plainWords: z.core.$ZodErrorMap = (issue) => {
  const isEmpty = issue.input === '' || issue.input === null || issue.input === undefined;
  switch (issue.code) {
    case 'invalid_type':
      if (isEmpty) return 'is missing';
      return issue.expected === 'int' || issue.expected === 'number' ? 'not a number' : undefined;
    case 'invalid_value':
      return isEmpty ? 'is missing' : 'not one of the choices';
    case 'too_small':
      return issue.origin === 'string' ? 'is too short' : `less than ${String(issue.minimum)}`;
    case 'too_big':
      return issue.origin === 'string' ? 'is too long' : `more than ${String(issue.maximum)}`;
    default:
      return undefined;
  }
};
