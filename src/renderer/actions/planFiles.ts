/** Acts on files of the open plan. */
import { savePlanFile } from '../export/savePlanFile'
import type { App } from '../session/app'

export async function savePlanCopy(app: App): Promise<void> {
  await savePlanFile(app)
}

export function openExportDialog(app: App): void {
  app.panel.setState({ kind: 'export' }, true)
}
