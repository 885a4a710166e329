/** Names of the model's fixed values, as the inspector and menus show them. */

import type { DottedLineType } from '@/domain/model/dottedLine'
import type { TeamType } from '@/domain/model/team'

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
