import { z } from 'zod'
import type { Issue } from '../kernel/issue.ts'
import { defineIssues } from '../kernel/issue-catalogue.ts'
import { LocalDateSchema } from '../kernel/local-date.ts'

/** What the calculation of duties is asked: a law, the day its list was published, later events, suspensions. */
export const DeadlineInputSchema = z.strictObject({
  law: z.string().min(1),
  published: LocalDateSchema,
  evaluated: LocalDateSchema.optional(),
  accepted: LocalDateSchema.optional(),
  suspended: z.array(z.strictObject({ from: LocalDateSchema, to: LocalDateSchema })).optional(),
})
export type DeadlineInput = z.infer<typeof DeadlineInputSchema>

const issue = defineIssues({
  event_before_publication: {
    severity: 'error',
    template: '{event}日期{date}早于名单公布日期{published}，期限无从计算。请核对这两个日期。',
  },
  acceptance_before_evaluation: {
    severity: 'error',
    template: '验收日期{accepted}早于评估日期{evaluated}，验收只能在评估之后。请核对这两个日期。',
  },
  suspension_reversed: {
    severity: 'error',
    template: '中止期间的首日{from}晚于末日{to}。请按“首日..末日”的次序填写，两日都计入。',
  },
})

/** What contradicts itself in the question, all at once: events out of order, suspensions that end before they begin. */
export function deadlineInputIssues(input: DeadlineInput): Issue[] {
  const { published, evaluated, accepted, suspended = [] } = input
  const found: Issue[] = []
  if (evaluated !== undefined && evaluated < published) {
    found.push(issue('event_before_publication', '/evaluated', { event: '评估', date: evaluated, published }))
  }
  if (accepted !== undefined && accepted < published) {
    found.push(issue('event_before_publication', '/accepted', { event: '验收', date: accepted, published }))
  }
  if (accepted !== undefined && evaluated !== undefined && accepted < evaluated) {
    found.push(issue('acceptance_before_evaluation', '/accepted', { accepted, evaluated }))
  }
  for (const [index, { from, to }] of suspended.entries()) {
    if (to < from) found.push(issue('suspension_reversed', `/suspended/${index}`, { from, to }))
  }
  return found
}

/** Reads `FROM..TO` as the command line gives it; null when it is not two existing days. Order is checked later. */
export function parseSuspension(text: string): { from: string; to: string } | null {
  const [from, to, ...more] = text.split('..')
  const read = z.tuple([LocalDateSchema, LocalDateSchema]).safeParse([from, to])
  return read.success && more.length === 0 ? { from: read.data[0], to: read.data[1] } : null
}
