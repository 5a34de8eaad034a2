import type { FailedJob } from '@qingshen/contracts/mail.operations'
import { listFailedJobs } from '@qingshen/contracts/mail.operations'
import { RECURRING_JOBS } from '@qingshen/core/vocabulary/recurring-job'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { instantText } from '../../shared/format/date-text.ts'
import { formatCount } from '../../shared/format/number-text.ts'

/** The recurring work of the program that has failed: what still fails, and what is well again. */
export function FailedJobs() {
  const jobs = useQuery({ queryKey: ['failed-jobs'], queryFn: () => call(listFailedJobs, {}) })
  const items = jobs.data?.items ?? []
  if (items.length === 0) return null
  const failing = items.filter(({ recoveredAt }) => recoveredAt === null)
  return (
    <section aria-labelledby="failed-jobs">
      <h2 id="failed-jobs">反复进行的工作</h2>
      <p role="status">
        {failing.length === 0
          ? '出过错的工作都已恢复正常。'
          : `有 ${formatCount(failing.length)} 项工作正在出错，会自动再试；一直不恢复的，请把原因告诉维护程序的人。`}
      </p>
      <ul>
        {items.map((job) => (
          <li key={job.name} className={job.recoveredAt === null ? undefined : 'quiet'}>
            {jobText(job)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function jobText({ name, failedAt, failures, error, recoveredAt }: FailedJob): string {
  const times = failures > 1 ? `，接连 ${formatCount(failures)} 次` : ''
  const now = recoveredAt === null ? '尚未恢复' : `${instantText(recoveredAt)} 已恢复`
  return `${RECURRING_JOBS.label(name)}：${instantText(failedAt)} 出错${times}，原因：${error}；${now}`
}
