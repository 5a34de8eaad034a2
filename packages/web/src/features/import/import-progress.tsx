import type { ImportDetail } from '@qingshen/contracts/import.operations'
import { formatCount } from '../../shared/format/number-text.ts'

/** How far the server is; leaving the page stops nothing. */
export function ImportProgress({ run }: { run: ImportDetail }) {
  const what = run.state === 'reading' ? '正在检查' : '正在写入'
  const done = Math.min(run.done, run.rows)
  return (
    <section className="card stack" role="status" aria-label="进度">
      <p>
        {what}
        {run.rows === 0 ? '，正在读取文件…' : `：${formatCount(done)} / ${formatCount(run.rows)} 行`}
      </p>
      <progress max={Math.max(1, run.rows)} value={done} aria-label={what} className="import-progress" />
      <p className="quiet">可以离开这一页，工作会继续；回到“导入名录”可以再看进度。</p>
    </section>
  )
}
