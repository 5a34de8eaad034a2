import { Link } from '@tanstack/react-router'
import { use } from 'react'
import { Icon } from '../../../../shared/ui/icon.tsx'
import { useWorkbench } from '../../data/use-workbench.ts'
import { gapPlace } from './gap-place.ts'
import { PaperContext } from './paper-context.ts'

/** Something that is missing, where it will stand, with the way to fill it in. */
export function GapNote({ section, text }: { section: string; text: string }) {
  const { head } = useWorkbench()
  const { sections } = use(PaperContext)
  const found = sections.get(section)
  const place = gapPlace(found?.parts ?? [])
  return (
    <div className="report-gap" role="note">
      <Icon name="alert" size={14} />
      <span>
        {text}{' '}
        {place === null ? null : (
          <Link
            className="no-print"
            to="/workbench/$case"
            params={{ case: head.case }}
            search={place.sheet === undefined ? { tab: place.tab } : { tab: place.tab, sheet: place.sheet }}
          >
            去填写
          </Link>
        )}
      </span>
    </div>
  )
}
