import { type AnyProgram, programOf } from '../../../shared/domain/programs/index.ts';
import type { Filing } from '../../../shared/domain/programs/program.ts';
import { searchWords } from '../../../shared/domain/registry/name.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { FiledColumns } from '../db/repositories/cases.ts';
import { findMission, findVehicles } from '../db/repositories/registry-reads.ts';
import type { Reader } from '../db/store.ts';

/**
 * What a case shows of its application and is found by, as the registry has it now. Refuses an application of a
 * mission that is not in the registry.
 */
export function filedColumns(db: Reader, application: Filing): Result<{ program: AnyProgram; columns: FiledColumns }> {
  const mission = findMission(db, application.mission);
  if (!mission) return fail('INVALID_INPUT', `mission: ${application.mission} is not in the registry.`);
  const program = programOf(application.program);
  if (!program) return fail('INVALID_INPUT', `program: ${application.program} is not a program.`);
  const { vin, plate } = program.vehicleOf(application);
  const registered = vin === null ? undefined : findVehicles(db, [vin])[0];
  const { applicant } = application;
  const subject = applicant ? `${applicant.surname}, ${applicant.given}` : mission.name;
  return ok({
    program,
    columns: {
      form: application.form,
      missionId: mission.id,
      missionName: mission.name,
      applicantPid: applicant?.pid ?? null,
      subject,
      subjectSort: searchWords(subject),
      filed: application.filed,
      vin,
      plate: plate ?? registered?.plate ?? null,
      application,
    },
  });
}
