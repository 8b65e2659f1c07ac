import type { InsuranceLapse } from './application.ts';

export const INSURANCE_STEPS = ['notice', 'warn', 'answered'] as const;
export type InsuranceStep = (typeof INSURANCE_STEPS)[number];

/** When a step of a matter of lapsed insurance was taken; null where it was not. */
export function stepTakenOn(lapse: InsuranceLapse, step: InsuranceStep): InsuranceLapse['noticedOn'] {
  return { notice: lapse.noticedOn, warn: lapse.warnedOn, answered: lapse.answeredOn }[step];
}

/**
 * The steps that a matter of lapsed insurance has before it: the notice, then the warning to the deputy chief of
 * mission; once the mission was told, its answer, which ends it (22 USC 254e).
 */
export function nextInsuranceSteps(lapse: InsuranceLapse): readonly InsuranceStep[] {
  if (lapse.answeredOn !== null) return [];
  if (lapse.noticedOn === null) return ['notice'];
  return lapse.warnedOn === null ? ['warn', 'answered'] : ['answered'];
}
