import { addDays, daysBetween } from '@qingshen/core/kernel/local-date'
import { chineseDate } from '@qingshen/core/kernel/chinese-date'
import { DUTIES } from '@qingshen/core/vocabulary/duty'
import { insertMessages } from '@qingshen/store/messages/messages'
import type { AreaDigest } from '@qingshen/store/messages/reminders'
import { claimDigest, digestOfArea, digestReaders } from '@qingshen/store/messages/reminders'
import { DUE_SOON_DAYS } from '../casework/case-filter-of.ts'
import type { Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { letOthersRun } from '../import/import-work.ts'
import { asSystem } from '../transaction.ts'

const BATCH = 100
const WORST = 10

/** Sends every officer what is late and soon due in the area of the office: one message a day, none where all is well. */
export async function sendDigests(deps: Deps): Promise<number> {
  const day = today(deps)
  const soon = addDays(day, DUE_SOON_DAYS)
  const areas = new Map<string, AreaDigest>()
  let after: string | null = null
  let sent = 0
  for (;;) {
    const readers = await asSystem(deps, (tx) => digestReaders(tx, day, { after, limit: BATCH }))
    for (const { account, regionPath } of readers) {
      const area =
        areas.get(regionPath) ??
        (await asSystem(deps, (tx) => digestOfArea(tx, regionPath, { today: day, soon, worst: WORST })))
      areas.set(regionPath, area)
      if (area.overdue + area.dueSoon === 0) continue
      const content = { kind: 'digest' as const, ...contentOf(area, day), case: null, at: deps.now().toString() }
      const isNew = await asSystem(deps, async (tx) => {
        if (!(await claimDigest(tx, account, day))) return false
        await insertMessages(tx, [{ to: { account }, ...content }])
        return true
      })
      if (isNew) sent += 1
    }
    if (readers.length < BATCH) return sent
    after = readers.at(-1)?.account ?? null
    await letOthersRun()
  }
}

function contentOf({ overdue, dueSoon, worst }: AreaDigest, day: string) {
  const lines = worst.map(({ name, place, duty, due }) => {
    const title = DUTIES.is(duty) ? DUTIES.label(duty) : duty
    return `${name}（${place}）：${title}，期限${due}，已逾期${daysBetween(due, day)}天`
  })
  const head = `${chineseDate(day)}，本机构管辖范围内：逾期的案件 ${overdue} 件，${DUE_SOON_DAYS}天内到期的 ${dueSoon} 件。`
  const list = lines.length === 0 ? '' : `\n逾期最久的：\n${lines.join('\n')}`
  return { title: `今日摘要：逾期 ${overdue} 件，临近到期 ${dueSoon} 件`, text: `${head}${list}`, link: '/tasks' }
}
