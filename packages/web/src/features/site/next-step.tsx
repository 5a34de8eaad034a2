import type { SiteDetail } from '@qingshen/contracts/register.operations'
import { Link } from '@tanstack/react-router'
import { modeWord } from '../../shared/ui/why/outcome-sign.ts'

/** One sentence: how it stands and what comes next, with the way to the reasons. */
export function NextStep({ detail }: { detail: SiteDetail }) {
  const { site } = detail
  const why = (
    <Link to="/register/$site" params={{ site: site.id }} search={{ tab: 'why' }} className="no-print">
      为什么
    </Link>
  )
  switch (site.outcome) {
    case 'mandatory':
      return (
        <p>
          应当实施强制性清洁生产审核，审核方式：{modeWord(site.mode)}。下一步：列入年度名单，由主管部门书面通知。{why}
        </p>
      )
    case 'voluntary':
      return <p>不属于强制性审核范围，可以自愿审核。{why}</p>
    case 'undetermined':
      return <p>现有事实还不能判定。下一步：补充缺少的事实。{why}</p>
    case 'excluded':
    case 'outside':
      return <p>按现有事实不列入名单。{why}</p>
    case null:
      return <p>还没有判定。可以在{why}一栏选择规则和日期，看按现有事实如何判定。</p>
  }
}
