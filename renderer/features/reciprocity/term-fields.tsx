import { BENEFITS, type Benefit } from '../../../shared/domain/reciprocity/term.ts';
import { Choice } from '../../components/choice.tsx';
import { Field } from '../../components/field.tsx';
import styles from './reciprocity.module.css';
import { BENEFIT_TITLES, GRANT_WORDS } from './term-words.ts';
import { benefitOf, type TypedField, type TypedTerm } from './typed-term.ts';

const CARD_FIELDS = ['minimumPurchase', 'comparator', 'excluded'] as const;

/** The restrictions that a benefit knows; others are shown only where a term has them. */
const RESTRICTIONS: Readonly<Record<Benefit, readonly TypedField[]>> = {
  TAX_MISSION: CARD_FIELDS,
  TAX_PERSONAL: CARD_FIELDS,
  TAX_VEHICLE: ['minimumPurchase', 'comparator'],
  GASOLINE: ['limit'],
  UTILITIES: ['excluded'],
  CUSTOMS_PERSONAL: ['excluded', 'limit'],
  CUSTOMS_AT_FULL_TOUR: [],
  VEHICLES_PER_PERSON: ['limit'],
  DISPOSITION_FEE: ['amount'],
};

const LINES = [
  { field: 'minimumPurchase', label: 'Least purchase, USD', hint: 'Empty: none' },
  { field: 'excluded', label: 'Not valid for', hint: 'Separated by commas' },
  { field: 'limit', label: 'At most', hint: 'Empty: no limit' },
  { field: 'amount', label: 'Amount, USD', hint: 'Empty: none' },
] as const;

const GRANTS = Object.entries(GRANT_WORDS).map(([id, label]) => ({ id, label }));
const COMPARATORS = [
  { id: '', label: 'Not given' },
  { id: 'GTE', label: 'That amount or more' },
  { id: 'GT', label: 'Over that amount' },
];

interface TermFieldsProps {
  readonly typed: TypedTerm;
  readonly errors: Readonly<Partial<Record<string, string>>>;
  /** A correction keeps the benefit. */
  readonly isNew: boolean;
  readonly onChange: (typed: TypedTerm) => void;
}

/** The fields of a term that is written or corrected. */
export function TermFields({ typed, errors, isNew, onChange }: TermFieldsProps) {
  const set = (field: TypedField) => (value: string) => onChange({ ...typed, [field]: value });
  const isShown = (field: TypedField) => RESTRICTIONS[typed.benefit].includes(field) || typed[field] !== '';
  return (
    <div className={styles.fields}>
      <Choice
        label="Benefit"
        options={BENEFITS.map((id) => ({ id, label: BENEFIT_TITLES[id] }))}
        value={typed.benefit}
        onChange={(id) => onChange({ ...typed, benefit: benefitOf(id) ?? typed.benefit })}
        isDisabled={!isNew}
      />
      <Choice label="Grant" options={GRANTS} value={typed.grant} onChange={set('grant')} error={errors.grant} />
      {LINES.filter(({ field }) => isShown(field)).map(({ field, label, hint }) => (
        <Field key={field} label={label} hint={hint} value={typed[field]} onChange={set(field)} error={errors[field]} />
      ))}
      {isShown('comparator') && (
        <Choice
          label="Least purchase means"
          options={COMPARATORS}
          value={typed.comparator}
          onChange={set('comparator')}
          error={errors.comparator}
        />
      )}
      <Field label="From" kind="date" value={typed.from} onChange={set('from')} error={errors.from} />
      <Field label="To" hint="Empty: open" kind="date" value={typed.to} onChange={set('to')} error={errors.to} />
      <Field
        label="Authority"
        hint="Circular note, statute"
        value={typed.authority}
        onChange={set('authority')}
        error={errors.authority}
      />
    </div>
  );
}
