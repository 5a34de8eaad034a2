import type { ImportDetail } from '@qingshen/contracts/import.operations'
import { Link } from '@tanstack/react-router'
import { instantText } from '../../shared/format/date-text.ts'
import { formatCount } from '../../shared/format/number-text.ts'
import { DescriptionList } from '../../shared/ui/record/description-list.tsx'

/** What became of an import: written, failed or given up; in the last two the register is as before. */
export function ImportResult({ run }: { run: ImportDetail }) {
  return (
    <section className="card stack" aria-label="结果">
      <h2>{titleOf(run)}</h2>
      {run.failure === null ? null : <p>{run.failure}</p>}
      {run.written === null ? null : (
        <DescriptionList
          items={[
            { term: '新增企业', value: `${formatCount(run.written.created)} 家` },
            { term: '更新企业', value: `${formatCount(run.written.changed)} 家` },
            { term: '没有变化', value: `${formatCount(run.written.unchanged)} 家` },
            { term: '剔除的行', value: `${formatCount(run.written.skipped)} 行` },
            { term: '完成时间', value: run.finishedAt === null ? null : instantText(run.finishedAt) },
          ]}
        />
      )}
      <p className="row">
        {run.state === 'committed' ? (
          <Link to="/register" search={{}} className="button button-primary">
            查看企业名录
          </Link>
        ) : (
          <Link to="/imports/new" className="button button-primary">
            重新导入
          </Link>
        )}
        <Link to="/imports" search={{}} className="button">
          历次导入
        </Link>
      </p>
    </section>
  )
}

function titleOf(run: ImportDetail): string {
  if (run.state === 'committed') return '已经写入名录'
  return run.state === 'failed' ? '没有写入，名录和导入前一样' : '已放弃这次导入，名录没有改变'
}
