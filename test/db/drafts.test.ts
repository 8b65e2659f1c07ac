import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { auditHead } from '../../main/core/db/repositories/audit-log.ts';
import type { Session } from '../../main/core/desk.ts';
import { correctApplication } from '../../main/core/services/correct-application.ts';
import { discardDraft, listDrafts, openDraft, saveDraft } from '../../main/core/services/drafts.ts';
import { enterApplication } from '../../main/core/services/enter-application.ts';
import { draftId, reference } from '../../shared/domain/ids.ts';
import { programOf } from '../../shared/domain/programs/index.ts';
import { applicationTyped, formOf, restoredForm } from '../../shared/domain/programs/typed-form.ts';
import { APPLICATIONS } from '../fixtures/applications.ts';
import { clockAt, DAY, deskWithCases, must, newTeam, refused } from '../fixtures/desk.ts';
import { filed } from '../fixtures/portal.ts';

const id = draftId.parse(randomUUID());
const card = programOf('TAX_CARD');
const [, lost] = APPLICATIONS.find(([name]) => name === 'a lost tax card') ?? [];

type Saved = Parameters<typeof saveDraft>[1];

const aDraft = (over: Partial<Saved> = {}): Saved => ({
  id,
  program: 'TAX_CARD',
  corrects: null,
  title: '5000000201, Łukasik',
  typed: { reference: '50000002', mission: 'M-XA-EMB' },
  version: null,
  ...over,
});

const titles = (by: Session) => must(listDrafts(by)).map(({ title }) => title);

describe('a draft', () => {
  test('is as it was last saved, and each save is the same draft', async () => {
    const clock = clockAt(DAY);
    const { intake } = await newTeam(undefined, clock);
    must(saveDraft(intake, aDraft()));
    clock.set(`${DAY}T12:00:01.000Z`);
    must(
      saveDraft(intake, aDraft({ title: 'later', typed: { reference: '5000000201', isGiven: { applicant: true } } })),
    );
    expect(titles(intake)).toEqual(['later']);
    expect(must(openDraft(intake, id))).toEqual({
      ...aDraft({ title: 'later', typed: { reference: '5000000201', isGiven: { applicant: true } } }),
      updatedAt: `${DAY}T12:00:01.000Z`,
    });
  });

  test('makes the application that was typed, once it is gone on with', async () => {
    const { intake } = await newTeam();
    if (!card || !lost) throw new Error('no card');
    const typed = JSON.parse(JSON.stringify(formOf(card.form, lost, DAY)));
    must(saveDraft(intake, aDraft({ typed })));
    const kept = must(openDraft(intake, id)).typed;
    expect(applicationTyped(card, restoredForm(card.form, kept, DAY))).toEqual(lost);
  });

  test('is its writer’s alone', async () => {
    const { intake, adjudicator, supervisor, auditor } = await newTeam();
    must(saveDraft(intake, aDraft()));
    for (const other of [adjudicator, supervisor]) {
      expect(titles(other)).toEqual([]);
      expect(refused(openDraft(other, id)).code).toBe('NOT_FOUND');
      expect(refused(discardDraft(other, id)).code).toBe('NOT_FOUND');
      expect(refused(saveDraft(other, aDraft({ title: 'mine' }))).code).toBe('NOT_FOUND');
    }
    expect(refused(listDrafts(auditor)).code).toBe('FORBIDDEN');
    expect(refused(saveDraft(auditor, aDraft())).code).toBe('FORBIDDEN');
    expect(titles(intake)).toEqual(['5000000201, Łukasik']);
  });

  test('is listed last written first, and discarded for good', async () => {
    const clock = clockAt(DAY);
    const { intake } = await newTeam(undefined, clock);
    for (const [at, title] of ['first', 'second', 'third'].entries()) {
      clock.set(`${DAY}T12:00:0${at}.000Z`);
      must(saveDraft(intake, aDraft({ id: draftId.parse(randomUUID()), title })));
    }
    expect(titles(intake)).toEqual(['third', 'second', 'first']);
    const [newest] = must(listDrafts(intake));
    must(discardDraft(intake, newest?.id ?? ''));
    expect(titles(intake)).toEqual(['second', 'first']);
    expect(refused(openDraft(intake, newest?.id ?? '')).code).toBe('NOT_FOUND');
  });

  test('is no record: it is in no audit log until it is filed', async () => {
    const { intake } = await newTeam();
    const before = auditHead(intake.desk.store.read).seq;
    must(saveDraft(intake, aDraft()));
    must(discardDraft(intake, id));
    expect(auditHead(intake.desk.store.read).seq).toBe(before);
  });

  test('of no program, of no case, and the hundred and first are refused', async () => {
    const { intake } = await deskWithCases(2);
    expect(refused(saveDraft(intake, aDraft({ program: 'VISA' }))).code).toBe('INVALID_INPUT');
    for (const corrects of ['5000999999', '5000000001']) {
      // The second is a registration, which no tax card corrects.
      expect(refused(saveDraft(intake, aDraft({ corrects: reference.parse(corrects) }))).code).toBe('NOT_FOUND');
    }
    for (let at = 0; at < 99; at += 1) must(saveDraft(intake, aDraft({ id: draftId.parse(randomUUID()) })));
    must(saveDraft(intake, aDraft()));
    expect(refused(saveDraft(intake, aDraft({ id: draftId.parse(randomUUID()) }))).message).toContain('100 drafts');
    must(saveDraft(intake, aDraft({ title: 'again' })));
  });
});

describe('what is filed from a draft takes the draft with it', () => {
  test('where it is a new application, and only once it is filed', async () => {
    const { intake, adjudicator } = await deskWithCases(2);
    must(saveDraft(intake, aDraft()));
    expect(enterApplication(intake, { ...lost, mission: 'M-NONE' }, id).ok).toBe(false);
    expect(titles(intake)).toHaveLength(1);
    // Another's filing takes nobody's draft.
    must(enterApplication(adjudicator, { ...lost, reference: '5000000777' }, id));
    expect(titles(intake)).toHaveLength(1);
    must(enterApplication(intake, lost, id));
    expect(titles(intake)).toEqual([]);
  });

  test('where it is a correction', async () => {
    const team = await deskWithCases(2);
    const corrects = reference.parse('5000000001');
    must(saveDraft(team.intake, aDraft({ program: 'VEHICLE_REGISTRATION', corrects, version: 1 })));
    expect(must(openDraft(team.intake, id)).version).toBe(1);
    const application = { ...filed(team, corrects), localJurisdiction: 'Virginia' };
    const correction = { reference: corrects, application, reason: 'The mission wrote again.', draft: id };
    expect(correctApplication(team.intake, { ...correction, version: 7 }).ok).toBe(false);
    expect(titles(team.intake)).toHaveLength(1);
    must(correctApplication(team.intake, { ...correction, version: 1 }));
    expect(titles(team.intake)).toEqual([]);
  });
});
