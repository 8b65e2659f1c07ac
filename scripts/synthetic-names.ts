/** Countries that do not exist, under codes that ISO 3166 leaves to users. */
export const COUNTRIES = [
  ['XA', 'Aldovia'],
  ['XB', 'Borduria'],
  ['XC', 'Carpania'],
  ['XD', 'Drovinia'],
  ['XE', 'Elbonara'],
  ['XF', 'Florin Isles'],
  ['XG', 'Grandell'],
  ['XH', 'Hestria'],
  ['XI', 'Ixania'],
  ['XJ', 'Jolinar'],
] as const;
export const SURNAMES = [
  'Okonkwo',
  'Ferreira da Silva',
  'Sørensen',
  'Łukasik',
  'Nguyễn',
  'Çelik',
  'O’Rourke',
  'Mbeki-Dlamini',
  'Haddad',
  'García Márquez',
  'Tanaka',
  'Novák',
  'Van der Berg',
  'Papadopoulou',
  'Þórsdóttir',
  'Groß',
];
export const GIVEN = [
  'Zoë',
  'Amina',
  'Émile',
  'Yuki',
  'Ingrid',
  'Tomás',
  'Noor',
  'Mei',
  'Søren',
  'Kwame',
  'Anaïs',
  'Priya',
  'Élodie',
  'Jürgen',
  'Ana María',
  'Łucja',
];
export const MODELS = [
  ['Toyota', 'Camry'],
  ['Volvo', 'XC60'],
  ['Honda', 'Accord'],
  ['BMW', '330i'],
  ['Ford', 'Escape'],
] as const;
export const VIN_ALPHABET = '0123456789ABCDEFGHJKLMNPRSTUVWXYZ';
export const CODE_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

export const CATEGORIES = [
  ['DIPLOMATIC_AGENT', 'Second Secretary', 'A-1'],
  ['ADMIN_TECHNICAL', 'Administrative Officer', 'A-2'],
  ['CAREER_CONSULAR_OFFICER', 'Consul', 'A-1'],
] as const;
