export { valueAt, withValueAt } from '../../shared/domain/field-path.ts';
