import './options.css'
import type { ReactNode } from 'react'
import { useAddress } from '../../../shared/address/use-address.ts'
import { OneSheet } from '../sheets-part.tsx'
import { EffectsView } from './effects/effects-view.tsx'
import { ListView } from './list/list-view.tsx'
import type { OptionView } from './option-views.ts'
import { optionPlace } from './option-views.ts'
import { OptionPanel } from './panel/option-panel.tsx'
import { ScreeningView } from './screening/screening-view.tsx'
import { SettingsView } from './settings/settings-view.tsx'
import { StudiesView } from './studies/studies-view.tsx'
import { TableLinks, ViewLinks } from './view-links.tsx'
import { WorkView } from './work/work-view.tsx'

const PAGES: Readonly<Record<OptionView['id'], () => ReactNode>> = {
  list: () => <ListView />,
  screening: () => <ScreeningView />,
  studies: () => <StudiesView />,
  work: () => <WorkView />,
  effects: () => <EffectsView />,
  settings: () => <SettingsView />,
}

/** The options of an audit from the first idea to what they brought, page by page. */
export function OptionsPart() {
  const place = optionPlace(useAddress()[0])
  return (
    <div className="stack">
      <ViewLinks {...place} />
      {place.table === null ? PAGES[place.view.id]() : <OneSheet sheet={place.table} />}
      <TableLinks {...place} />
      <OptionPanel />
    </div>
  )
}
