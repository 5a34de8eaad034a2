import { searchSites } from '@qingshen/contracts/register.operations'
import { call } from '../api/call.ts'
import { codeText } from '../format/site-text.ts'
import type { Choice } from './form/search-picker.tsx'
import { SearchPicker } from './form/search-picker.tsx'

const MOST_SHOWN = 8

interface SitePickerProps {
  /** Name of the chosen enterprise; empty while none is. */
  chosen: string
  onChoose: (site: Choice | null) => void
}

async function findSites(text: string, signal: AbortSignal): Promise<readonly Choice[]> {
  const { items } = await call(searchSites, { query: { text, pageSize: MOST_SHOWN }, signal })
  return items.map((site) => {
    return { id: site.id, name: site.name, detail: [site.place, codeText(site)].filter(Boolean).join(' · ') }
  })
}

/** Finds one enterprise of the register by name, initials or code. */
export function SitePicker({ chosen, onChoose }: SitePickerProps) {
  return (
    <SearchPicker
      label="企业"
      placeholder="名称、拼音首字母或代码"
      chosen={chosen}
      queryKey="sites"
      find={findSites}
      noneFound="名录里没有这样的企业，请先在企业名录中导入。"
      onChoose={onChoose}
    />
  )
}
