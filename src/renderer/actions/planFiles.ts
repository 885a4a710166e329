/** Acts on files of the open plan. */
import { savePlanFile, savePlanFileAs } from '../export/savePlanFile'
import type { App } from '../session/app'

export function savePlanToFile(app: App): Promise<void> {
  return savePlanFile(app)
}

export function savePlanAs(app: App): Promise<void> {
  return savePlanFileAs(app)
}

export function openExportDialog(app: App): void {
  app.panel.setState({ kind: 'export' }, true)
}
