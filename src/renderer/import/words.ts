/** Names of import fields, problems and certainties, as the import screen shows them. */
import { type Confidence, type ImportField, importFields, type ProblemKind } from '@/domain/imports/types'

export const fieldNames: Readonly<Record<ImportField, string>> = {
  id: 'Id',
  positionId: 'Position id',
  name: 'Full name',
  givenName: 'Given name',
  familyName: 'Family name',
  preferredName: 'Preferred name',
  email: 'E-mail',
  manager: 'Manager',
  managerGivenName: 'Manager’s given name',
  managerFamilyName: 'Manager’s family name',
  dottedManager: 'Dotted-line manager',
  title: 'Title',
  level: 'Level',
  roleType: 'Role type',
  team: 'Team',
  department: 'Department',
  location: 'Location',
  timeZone: 'Time zone',
  startDate: 'Start date',
  endDate: 'End date',
  fte: 'FTE',
  pay: 'Base pay',
  currency: 'Currency',
  payPeriod: 'Pay period',
  status: 'Status',
  note: 'Note',
  custom: 'Custom field',
  'leave-out': 'Left out',
}

export const fieldChoices = importFields.map(field => ({ value: field, label: fieldNames[field] }))

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  sure: 'Sure',
  likely: 'Likely',
  'please-check': 'Please check',
  'kept-as-is': 'Kept as is',
  empty: 'Nothing in it',
}

/** Warnings would make the chart wrong; the others are how exports are written. */
export const problemWords: Readonly<Record<ProblemKind, { readonly heading: string; readonly tone: 'warning' | 'note' }>> = {
  'unknown-manager': { heading: 'Unknown manager', tone: 'warning' },
  'ambiguous-manager': { heading: 'Two managers of that name', tone: 'warning' },
  'self-report': { heading: 'Reports to themselves', tone: 'warning' },
  cycle: { heading: 'Managers in a circle', tone: 'warning' },
  'duplicate-id': { heading: 'Same id twice', tone: 'warning' },
  'missing-name': { heading: 'No name', tone: 'warning' },
  'unreadable-date': { heading: 'Unreadable date', tone: 'warning' },
  'unreadable-amount': { heading: 'Unreadable amount', tone: 'warning' },
  'left-already': { heading: 'Has left already', tone: 'note' },
  'stray-row': { heading: 'Not a person', tone: 'note' },
  vacancy: { heading: 'Vacancy written as a name', tone: 'note' },
  'leading-zeros': { heading: 'Leading zeros lost', tone: 'note' },
  'several-roots': { heading: 'Several roots', tone: 'note' },
}
