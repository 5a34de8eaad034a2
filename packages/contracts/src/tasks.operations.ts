import { CASE_EVENTS, CASE_STATES } from '@qingshen/core/casework/case-codes'
import { AUDIT_KINDS } from '@qingshen/core/vocabulary/audit-kind'
import { DUTIES } from '@qingshen/core/vocabulary/duty'
import { z } from 'zod'
import { CaseRowSchema, DueSignSchema } from './cases.schema.ts'
import { operation } from './operation.ts'
import { DaySchema, IdSchema, line, list } from './wire.ts'

/** The cases in which the reader's own act carries on: one group an event, the most urgent cases first. */
export const TaskStepSchema = z.strictObject({
  event: CASE_EVENTS.schema,
  title: line(300),
  count: z.int(),
  /** Where these cases stand, to find all of them in the list of cases. */
  states: list(z.strictObject({ state: CASE_STATES.schema, kind: AUDIT_KINDS.schema, count: z.int() }), 60),
  cases: list(CaseRowSchema, 10),
})
export type TaskStep = z.infer<typeof TaskStepSchema>

/** An obligation the reader's own seat has to fulfil. */
export const TaskObligationSchema = z.strictObject({
  id: IdSchema,
  case: IdSchema,
  name: line(300),
  placeName: line(300),
  duty: DUTIES.schema,
  title: line(300),
  text: line(1000),
  due: DaySchema,
  days: z.int(),
  sign: DueSignSchema,
})
export type TaskObligation = z.infer<typeof TaskObligationSchema>

const obligations = z.strictObject({ count: z.int(), items: list(TaskObligationSchema, 10) })

/** Something asked on a case that waits for the reader: an extension, or a publication to verify. */
export const TaskCaseSchema = z.strictObject({
  id: IdSchema,
  case: IdSchema,
  name: line(300),
  placeName: line(300),
  text: line(1000),
  since: DaySchema,
})
export type TaskCase = z.infer<typeof TaskCaseSchema>

const waiting = z.strictObject({ count: z.int(), capped: z.boolean(), items: list(TaskCaseSchema, 10) })

export const TasksSchema = z.strictObject({
  /** How many things in all are late or wait for the reader, for the sign in the navigation. */
  total: z.int(),
  overdue: obligations,
  dueSoon: obligations,
  steps: list(TaskStepSchema, 40),
  extensions: waiting,
  disclosures: waiting,
  /** Requests to keep something out of what is made public. */
  secrets: waiting,
  /** Cases within reach whose next duty is late, whoever owes it. */
  overdueCases: z.int(),
})
export type Tasks = z.infer<typeof TasksSchema>

export const loadTasks = operation({
  id: 'loadTasks',
  method: 'get',
  path: '/api/tasks',
  summary: '我的事项：等我办理的案件、到期和逾期的义务、待答复的延期和保密申请、待核实的公布',
  permission: 'case.read',
  response: TasksSchema,
})
