import type { z } from 'zod';
import type { Clock } from '../clocks/clock.ts';
import { addDays } from '../dates.ts';
import type { Facts } from '../rules/facts.ts';
import type { Finding } from '../rules/finding.ts';
import type { Rule } from '../rules/rule.ts';
import type { Settings } from '../settings/settings.ts';
import type { IssueContext, Production } from './production.ts';
import type { Filing, Program } from './program.ts';

/**
 * A program without the type of its application, so that all can stand in one list. Whatever it is given it parses with
 * its own schema first.
 */
export interface AnyProgram extends Omit<Program<Filing>, 'rules' | 'production' | 'clocks' | 'isFiled'> {
  readonly hasRules: boolean;
  /** Every finding of the rules asked, in order; null where the program has no rules yet. */
  readonly judge: (facts: Facts<Filing>) => Finding[] | null;
  readonly production: Production<Filing> | null;
  readonly isFiled: boolean;
  readonly clocks: (application: Filing, settings: Settings) => readonly Clock[];
}

/** A program in the list of all, which still tells what its applications are. */
export interface DefinedProgram<Application extends Filing> extends AnyProgram {
  readonly application: z.ZodType<Application>;
}

function findingOf<Application>(rule: Rule<Application>, facts: Facts<Application>): Finding {
  const { outcome, message, cure, facts: considered, hold, term, authority } = rule.judge(facts);
  return {
    rule: rule.id,
    outcome,
    message,
    cure: cure ?? null,
    authority: authority ?? rule.authority,
    facts: [...considered],
    hold: hold ?? null,
    term: term ?? null,
  };
}

function closedProduction<Application extends Filing>(
  production: Production<Application>,
  parsed: (application: unknown) => Application,
): Production<Filing> {
  const { looksBack, onDenial } = production;
  const own = (context: IssueContext<Filing>): IssueContext<Application> => ({
    ...context,
    facts: { ...context.facts, application: parsed(context.facts.application) },
    earlier: context.earlier.map(({ reference, application }) => ({ reference, application: parsed(application) })),
  });
  return {
    wanted: (context) => production.wanted(own(context)),
    papers: (context, taken) => production.papers(own(context), taken),
    effects: (context, taken) => production.effects(own(context), taken),
    ...(looksBack ? { looksBack: (application) => looksBack(parsed(application)) } : {}),
    ...(onDenial
      ? {
          onDenial: {
            isOffered: (application) => onDenial.isOffered(parsed(application)),
            paper: (context, number) => onDenial.paper(own(context), number),
          },
        }
      : {}),
  };
}

function answerClock({ filed }: Filing, settings: Settings): readonly Clock[] {
  return [{ kind: 'DECISION', startedOn: filed, endsOn: addDays(filed, settings['desk.dueDays']) }];
}

/** Closes a program over the type of its application. */
export function defineProgram<Application extends Filing>(program: Program<Application>): DefinedProgram<Application> {
  const { rules, production, clocks = answerClock } = program;
  const parsed = (application: unknown) => program.application.parse(application);
  return {
    id: program.id,
    title: program.title,
    application: program.application,
    form: program.form,
    evidence: (application) => program.evidence(parsed(application)),
    references: (application) => program.references(parsed(application)),
    vehicleOf: (application) => program.vehicleOf(parsed(application)),
    products: (application) => program.products(parsed(application)),
    isFiled: program.isFiled ?? true,
    clocks: (application, settings) => clocks(parsed(application), settings),
    hasRules: rules !== null,
    production: production === null ? null : closedProduction(production, parsed),
    judge: (facts) => {
      if (rules === null) return null;
      const own = { ...facts, application: parsed(facts.application) };
      return rules.filter((rule) => rule.asked(own)).map((rule) => findingOf(rule, own));
    },
  };
}
