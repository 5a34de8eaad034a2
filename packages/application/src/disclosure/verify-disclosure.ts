import { recordSelfInspection, verifyDisclosure } from '@qingshen/contracts/disclosure.operations'
import { inspectionItemsOn } from '@qingshen/core/casework/disclosure-fields-on'
import type { Issue } from '@qingshen/core/kernel/issue'
import { Problem } from '@qingshen/core/kernel/problem'
import { insertCheck, publicationsOfCase } from '@qingshen/store/disclosure/publications'
import { carryOut } from '../casework/carry-out.ts'
import { factsOfCase } from '../casework/event-ability.ts'
import { loadCaseFor, requireCaseVersion } from '../casework/loaded-case.ts'
import { requireDay } from '../require-day.ts'
import { useCase } from '../use-case.ts'
import { disclosureBoard } from './disclosure-board.ts'

function issue(code: string, pointer: string, message: string): Issue {
  return { code, severity: 'error', pointer, message }
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length === 0) return
  throw new Problem('validation_failed', issues.map(({ message }) => message).join(''), issues)
}

/** Records whether what was made public agrees with what the regulator found. */
export const verifyDisclosureUseCase = useCase(verifyDisclosure, async (context, { params, body }) => {
  const { deps, tx } = context
  const { onDay, agrees, remarks, note, version } = body
  requireDay(onDay, '/onDay')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  context.require('case.act', factsOfCase(loaded))
  requireCaseVersion(loaded, version)
  const publication = (await publicationsOfCase(tx, params.case)).find(({ id }) => id === params.publication)
  if (publication === undefined) throw new Problem('not_found', '没有找到这一版公布内容。请重新打开案件。')
  const isBare = !agrees && remarks.length === 0 && (note ?? '').trim() === ''
  const early = `核实日期 ${onDay} 早于公布日期 ${publication.published_on}。请核对。`
  refuse([
    ...(isBare
      ? [issue('disclosure.check_bare', '/remarks', '没有写哪里不符。请在不符的项目旁写明，或者写在说明里。')]
      : []),
    ...(onDay < publication.published_on ? [issue('disclosure.check_early', '/onDay', early)] : []),
  ])
  const summary = agrees ? '核实：与实际一致。' : `核实：有 ${Math.max(remarks.length, 1)} 处不符。`
  const details = { publication: publication.id, agrees, remarks }
  const draft = { event: 'disclosure_verified', onDay, note: `${summary}${note ?? ''}`, details } as const
  await carryOut(context, loaded, draft, async (event) => {
    await insertCheck(tx, {
      id: deps.newId(),
      audit_case: params.case,
      publication: publication.id,
      event,
      office: loaded.office?.id ?? null,
      office_name: loaded.office?.name ?? '',
      on_day: onDay,
      agrees,
      remarks,
      note,
    })
  })
  return await disclosureBoard(context, params.case)
})

/** Records a self-inspection: every question is answered, a "no" says what is wrong. */
export const recordSelfInspectionUseCase = useCase(recordSelfInspection, async (context, { params, body }) => {
  const { onDay, answers, note, evidence, version } = body
  requireDay(onDay, '/onDay')
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  context.require('case.report', factsOfCase(loaded))
  requireCaseVersion(loaded, version)
  const items = inspectionItemsOn(context.deps.laws, { law: loaded.row.law, on: loaded.today })
  refuse(
    items.flatMap(({ id, question }) => {
      const given = answers.find(({ item }) => item === id)
      const pointer = `/answers/${id}`
      if (given === undefined)
        return [issue('inspection.unanswered', pointer, `“${question}”没有回答。请选是、否或者不适用。`)]
      const isBare = given.answer === 'no' && given.remark.trim() === ''
      return isBare
        ? [issue('inspection.no_remark', pointer, `“${question}”答否，没有写明情况。请写明哪里不符和怎样改正。`)]
        : []
    }),
  )
  const count = (answer: string) => answers.filter((each) => each.answer === answer).length
  const summary = `自查 ${answers.length} 项：是 ${count('yes')}，否 ${count('no')}，不适用 ${count('not_applicable')}。`
  const draft = {
    event: 'self_inspected',
    onDay,
    note: `${summary}${note ?? ''}`,
    evidence,
    details: { answers },
  } as const
  await carryOut(context, loaded, draft)
  return await disclosureBoard(context, params.case)
})
