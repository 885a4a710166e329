/** Title and team; the team only once, since many titles end with it. */
export function detailOf(title: string, team = ''): string {
  return team === '' || title.toLowerCase().endsWith(team.toLowerCase()) ? title : [title, team].filter(Boolean).join(', ')
}
