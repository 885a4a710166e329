/** Names of the model's fixed values, as the inspector and menus show them. */

import type { DottedLineType } from '@/domain/model/dottedLine'
import type { RoleType } from '@/domain/model/position'
import type { TeamType } from '@/domain/model/team'

export const roleTypeNames: Readonly<Record<RoleType, string>> = {
  engineer: 'Engineer',
  'tech-lead': 'Tech lead',
  'engineering-manager': 'Engineering manager',
  'staff-plus': 'Staff-plus',
  director: 'Director',
  vp: 'VP',
  product: 'Product',
  design: 'Design',
  other: 'Other',
}

export const teamTypeNames: Readonly<Record<TeamType, string>> = {
  'stream-aligned': 'Stream-aligned',
  platform: 'Platform',
  enabling: 'Enabling',
  'complicated-subsystem': 'Complicated-subsystem',
}

export const dottedLineNames: Readonly<Record<DottedLineType, string>> = {
  functional: 'Functional',
  project: 'Project',
  mentoring: 'Mentoring',
  influence: 'Influence',
}
