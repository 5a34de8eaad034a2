import type { AuditOption } from '@qingshen/core/workbench/options/audit-option'
import { Link } from '@tanstack/react-router'
import { usePanel } from '../../../../shared/address/use-panel.ts'
import { SidePanel } from '../../../../shared/ui/side-panel.tsx'
import { StateTag } from '../../../../shared/ui/state-tag.tsx'
import { useWorkbench, useWorkbenchState } from '../../data/use-workbench.ts'
import { useFieldWords } from '../../grid/use-field-words.ts'
import { tabOf } from '../../parts.ts'
import { RowFields } from '../../row/row-fields.tsx'
import { RowFoot } from '../../row/row-foot.tsx'
import { EffectPanel } from '../effects/effect-panel.tsx'
import { EffectsOfOption } from '../effects/effects-of-option.tsx'
import { classText, stateSign } from '../option-signs.ts'
import { useOptions } from '../use-options.ts'
import { ViewLink } from '../view-links.tsx'
import { AcceptanceStatement } from './acceptance-statement.tsx'
import { LibraryNote } from './library-note.tsx'
import { OptionFindings } from './option-findings.tsx'
import type { SectionId } from './option-fields.ts'
import { LIBRARY, OPTIONS, optionSections } from './option-fields.ts'

/** One option in full, or one effect of one: opened by the address, over whichever page one came from. */
export function OptionPanel() {
  const { panel, close } = usePanel()
  const words = useFieldWords()
  const id = panel?.kind === 'option' ? panel.id : ''
  const row = useWorkbenchState((state) => state.sheets.rows.get(id))
  if (row?.sheet !== OPTIONS.id) return <EffectPanel />
  return (
    <SidePanel title={`方案：${words.rowName(id)}`} onClose={close}>
      <div className="stack option-panel">
        {row.removed ? <p className="quiet">这个方案已经删除。</p> : <OneOption id={id} />}
        <RowFoot id={id} sheet={OPTIONS} what="这个方案" onRemoved={close} />
      </div>
    </SidePanel>
  )
}

function OneOption({ id }: { id: string }) {
  const option = useOptions().find((one) => one.id === id)
  if (option === undefined) return null
  return (
    <>
      <p className="row">
        <StateTag {...stateSign(option.state)} />
        <ViewLink view="studies" option={id}>
          可行性分析
        </ViewLink>
        <ViewLink view="work">实施</ViewLink>
        <ViewLink view="effects">效果汇总</ViewLink>
      </p>
      <OptionFindings option={option} />
      {optionSections().map(({ id: section, title, columns }) => (
        <section key={section} className={`stack tight option-section-${section}`} aria-label={title}>
          <h3>{title}</h3>
          <RowFields row={{ id, sheet: OPTIONS }} columns={columns} />
          <SectionNote section={section} option={option} />
        </section>
      ))}
      <section className="stack tight" aria-label="效果">
        <h3>效果（每年）</h3>
        <EffectsOfOption option={option.row} />
      </section>
    </>
  )
}

/** What is computed from the fields of a section, or where they lead. */
function SectionNote({ section, option }: { section: SectionId; option: AuditOption }) {
  const entry = option.row.fields[LIBRARY]
  if (section === 'what') return entry === undefined ? null : <LibraryNote entry={entry} />
  if (section === 'money') return <p className="quiet">费用类别：{classText(option)}</p>
  if (section === 'acceptance') return <AcceptanceStatement option={option} />
  return section === 'why' ? <CauseLinks option={option} /> : null
}

function CauseLinks({ option: { causes } }: { option: AuditOption }) {
  const { head, row } = useWorkbench()
  const words = useFieldWords()
  const found = Object.values(causes).flatMap((id) => (id === null ? [] : (row(id) ?? [])))
  if (found.length === 0) return <p className="quiet">还没有写明针对什么；写明以后可以从这里回到原因。</p>
  return (
    <ul className="plain-list">
      {found.map(({ id, sheet }) => (
        <li key={id}>
          <Link to="/workbench/$case" params={{ case: head.case }} search={{ tab: tabOf(sheet), sheet, row: id }}>
            去看“{words.rowName(id)}”
          </Link>
        </li>
      ))}
    </ul>
  )
}
