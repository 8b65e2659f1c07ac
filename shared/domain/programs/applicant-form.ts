import { type FormSection, TODAY } from './program.ts';

/**
 * What every application begins with.
 * @param form the forms that the program is filed on, in words
 * @param begins the commonest of several
 */
export function filingSection(form: Readonly<Record<string, string>>, begins?: string): FormSection {
  return {
    title: 'Filing',
    fields: [
      { path: 'reference', label: 'Reference', kind: 'code', hint: '5000 and six digits' },
      { path: 'form', label: 'Form', kind: 'choice', choices: form, ...(begins === undefined ? {} : { begins }) },
      { path: 'mission', label: 'Mission', kind: 'mission' },
      { path: 'filed', label: 'Filed', kind: 'date', begins: TODAY },
    ],
  };
}

/** The applicant, where the form is always filed for a person. */
export const applicantSection: FormSection = {
  title: 'Applicant',
  fields: [
    { path: 'applicant.pid', label: 'PID', kind: 'code', hint: 'ten digits' },
    { path: 'applicant.surname', label: 'Surname', kind: 'text' },
    { path: 'applicant.given', label: 'Given name', kind: 'text' },
    { path: 'applicant.dob', label: 'Date of birth', kind: 'date' },
  ],
};

/** The applicant, where a mission may file for itself. */
export const optionalApplicantSection: FormSection = {
  ...applicantSection,
  group: { path: 'applicant', label: 'Filed for a person', begins: true },
};
