import type { SignalCase } from '../signal-case.ts';

export const cases: readonly SignalCase[] = [
  [
    'create_patient',
    'Registers a patient.',
    { patient_name: 'string', birth_date: 'string' },
    ['birth_date', 'patient_name', 'words'],
  ],
  ['verify_identity', 'Verifies a person.', { passport_number: 'string' }, ['passport_number']],
  ['add_lead', 'Adds a lead.', { first_name: 'string', email: 'string' }, ['email', 'first_name']],
  [
    'book_flight',
    'Books a seat.',
    { lastName: 'string', dateOfBirth: 'string' },
    ['dateOfBirth', 'lastName'],
  ],
  [
    'ship_parcel',
    'Ships a parcel.',
    { full_name: 'string', street: 'string', phone: 'string' },
    ['full_name', 'phone', 'street'],
  ],
  ['get_contacts', 'Returns contacts.', null, ['words']],
  ['search_employees', 'Searches staff.', null, ['words']],
  ['medical_lookup', 'Looks up the medical history of a person.', null, ['words']],
  ['hr_export', 'Exports employee records with salaries.', null, ['words']],
  ['send_mail', 'Sends a mail.', { email: 'string', subject: 'string' }, []],
  ['geocode', 'Finds coordinates.', { street: 'string', city: 'string' }, []],
  [
    'create_company',
    'Creates a company.',
    { name: 'string', phone: 'string', email: 'string' },
    [],
  ],
  ['get_wallet', 'Shows a wallet.', { address: 'string' }, []],
  ['get_contact_form', 'Shows the fields of a contact form.', null, []],
  ['redact', 'Removes personal information from a text.', { text: 'string' }, []],
  ['list_browser_profiles', 'Lists browser profiles.', null, []],
  ['create_task', 'Creates a task.', { title: 'string' }, []],
];
