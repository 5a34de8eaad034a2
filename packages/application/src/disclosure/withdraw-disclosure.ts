import { withdrawDisclosure } from '@qingshen/contracts/disclosure.operations'
import { Problem } from '@qingshen/core/kernel/problem'
import { DISCLOSURE_PURPOSES } from '@qingshen/core/vocabulary/disclosure'
import { publicationsOfCase, withdrawPublication } from '@qingshen/store/disclosure/publications'
import { delegatesOf } from '@qingshen/store/messages/case-addressees'
import { eventAbility, factsOfCase, isDoneByReader } from '../casework/event-ability.ts'
import { loadCaseFor, requireCaseVersion } from '../casework/loaded-case.ts'
import { useCase } from '../use-case.ts'
import { disclosureBoard } from './disclosure-board.ts'
import { write } from './tell-of-secrets.ts'

/** Takes a public copy back, such as one with a secret in it: only the case keeps it, and the enterprise publishes anew. */
export const withdrawDisclosureUseCase = useCase(withdrawDisclosure, async (context, { params, body }) => {
  const { tx, journal } = context
  const loaded = await loadCaseFor(context, params.case, { lock: true })
  context.require('case.act', factsOfCase(loaded))
  requireCaseVersion(loaded, body.version)
  if (!isDoneByReader(loaded, 'disclosure_verified')) {
    const { reason } = eventAbility(loaded, 'disclosure_verified')
    throw new Problem('forbidden', reason ?? '由核实公布情况的机关撤下。', [], { reason: 'other_department' })
  }
  const found = (await publicationsOfCase(tx, params.case)).find(({ id }) => id === params.publication)
  if (found === undefined) throw new Problem('not_found', '没有找到这一版公布内容。请重新打开案件。')
  if (found.withdrawn_on !== null) throw new Problem('state_forbids', `这一版已于 ${found.withdrawn_on} 撤下。`)
  const { row, office, today } = loaded
  const reason = body.reason.trim()
  await withdrawPublication(tx, found.id, {
    withdrawn_on: today,
    withdrawn_reason: reason,
    withdrawn_by: office?.name ?? '主管部门',
  })
  const { purpose, number } = found
  const what = DISCLOSURE_PURPOSES.is(purpose) ? DISCLOSURE_PURPOSES.label(purpose) : purpose
  await journal({
    action: 'disclosure.withdraw',
    subjectKind: 'case',
    subjectId: row.id,
    after: { what, version: number, reason },
    regionPath: row.region_path,
  })
  const delegates = await delegatesOf(tx, [row.id], today)
  const to = [row.organisation, ...delegates.map(({ organisation }) => organisation)]
  const text = `${office?.name ?? '主管部门'}撤下了“${what}”第 ${number} 版，公众不再能看到。理由：${reason}。请更正后重新公布。`
  await write(
    context,
    loaded,
    [...new Set(to)].map((organisation) => ({ organisation })),
    { title: '公布的内容已撤下', text },
  )
  return await disclosureBoard(context, params.case)
})
