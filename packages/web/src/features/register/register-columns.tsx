import { PERMIT_CLASSES } from '@qingshen/core/vocabulary/permit-class'
import { SIZE_CLASSES } from '@qingshen/core/vocabulary/size-class'
import type { SiteRow } from '@qingshen/contracts/register.operations'
import { Link } from '@tanstack/react-router'
import type { Column } from '../../shared/ui/list/column.ts'
import { modeWord, outcomeSign } from '../../shared/ui/why/outcome-sign.ts'
import { codeText, industryText } from '../../shared/format/site-text.ts'
import { OutcomeLink } from './outcome-link.tsx'

/** A missing value: said quietly, and never shown as zero or no. */
function shown(text: string) {
  return text === '' ? <span className="quiet">未填报</span> : text
}

export const REGISTER_COLUMNS: readonly Column<SiteRow>[] = [
  {
    id: 'name',
    title: '企业名称',
    width: 260,
    sortBy: 'name',
    cell: (site) => (
      <Link to="/register/$site" params={{ site: site.id }} search={{}}>
        {site.name}
      </Link>
    ),
    text: (site) => site.name,
  },
  {
    id: 'outcome',
    title: '判定',
    cell: (site) => <OutcomeLink site={site} />,
    text: (site) => outcomeSign(site.outcome).word,
  },
  {
    id: 'mode',
    title: '审核方式',
    cell: (site) => (site.outcome === 'mandatory' ? modeWord(site.mode) : <span className="quiet">—</span>),
    text: (site) => (site.outcome === 'mandatory' ? modeWord(site.mode) : ''),
  },
  {
    id: 'place',
    title: '所在地',
    sortBy: 'place',
    width: 140,
    cell: (site) => shown(site.place ?? ''),
    text: (site) => site.place ?? '',
  },
  {
    id: 'industry',
    title: '行业',
    sortBy: 'industry',
    width: 160,
    cell: (site) => shown(industryText(site)),
    text: industryText,
  },
  {
    id: 'size',
    title: '规模',
    cell: (site) => shown(site.size === null ? '' : SIZE_CLASSES.label(site.size)),
    text: (site) => (site.size === null ? '' : SIZE_CLASSES.label(site.size)),
  },
  {
    id: 'permit',
    title: '排污许可',
    cell: (site) => shown(site.permitClass === null ? '' : PERMIT_CLASSES.label(site.permitClass)),
    text: (site) => (site.permitClass === null ? '' : PERMIT_CLASSES.label(site.permitClass)),
  },
  {
    id: 'code',
    title: '代码',
    cell: (site) => <span className="code-text">{shown(codeText(site))}</span>,
    text: codeText,
  },
  {
    id: 'lastRound',
    title: '上一轮审核',
    cell: (site) => site.lastRound ?? <span className="quiet">无记录</span>,
    text: (site) => site.lastRound ?? '',
  },
]
