/**
 * The version of the rules as they are written here. It rises whenever a rule's meaning changes, and is kept with every
 * decision: what was decided by older rules is read as such.
 */
export const RULE_VERSION = 2;
