import type { FormField, FormSection } from './program.ts';

/** What every application begins with. */
export function filingSection(form: Readonly<Record<string, string>>): FormSection {
  return {
    title: 'Filing',
    fields: [
      { path: 'reference', label: 'Reference', kind: 'code', hint: '5000 and six digits' },
      { path: 'form', label: 'Form', kind: 'choice', choices: form },
      { path: 'mission', label: 'Mission', kind: 'code' },
      { path: 'filed', label: 'Filed', kind: 'date' },
    ],
  };
}

function hasApplicant(application: Readonly<Record<string, unknown>>): boolean {
  return application.applicant !== null && application.applicant !== undefined;
}

const applicantFields: readonly FormField[] = [
  { path: 'applicant.pid', label: 'PID', kind: 'code', hint: 'ten digits', shown: hasApplicant },
  { path: 'applicant.surname', label: 'Surname', kind: 'text', shown: hasApplicant },
  { path: 'applicant.given', label: 'Given name', kind: 'text', shown: hasApplicant },
  { path: 'applicant.dob', label: 'Date of birth', kind: 'date', shown: hasApplicant },
];

export const applicantSection: FormSection = { title: 'Applicant', fields: applicantFields };
