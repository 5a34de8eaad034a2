import { can } from '@qingshen/core/access/can'
import { PublicCopySchema } from '@qingshen/core/casework/disclosure-content.schema'
import { Problem } from '@qingshen/core/kernel/problem'
import { DISCLOSURE_PURPOSES } from '@qingshen/core/vocabulary/disclosure'
import type { DisclosureRow, SecretRow } from '@qingshen/store/disclosure/disclosures'
import type { PublicationRow } from '@qingshen/store/disclosure/publications'
import { publicationsOfCase } from '@qingshen/store/disclosure/publications'
import { eventAbility, factsOfCase } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { carryOutOrder } from '../penalty/carry-out-order.ts'
import { ORDER_EVENTS } from '../penalty/order-events.ts'
import { requireDay } from '../require-day.ts'
import type { Context } from '../use-case.ts'
import { labels } from './disclosure-view.ts'
import { purposesOfCase } from './purposes-of-case.ts'
import { tellAnswer } from './tell-of-secrets.ts'

type Answered = {
  readonly row: SecretRow
  readonly disclosure: Pick<DisclosureRow, 'purpose' | 'occurrence'>
  readonly due: string | null
}

/**
 * What follows from the answer to a request for secrecy: the enterprise is told; where the field was left out already
 * and its secrecy is refused, an order with a last day lays on it to make it public.
 * @throws Problem validation_failed without a last day where the office may set one
 */
export async function followAnswer(context: Context, loaded: LoadedCase, answered: Answered): Promise<void> {
  const { row, disclosure, due } = answered
  const label = labelOf(context, loaded, answered)
  const told = { ...row, field: label }
  if (row.state === 'approved') {
    await tellAnswer(context, loaded, told, '公布的内容不含这一项。')
    return
  }
  const left = await leftOut(context, loaded, row.field, disclosure)
  if (left === undefined) {
    await tellAnswer(context, loaded, told, '公布时须包括这一项。')
    return
  }
  await tellAnswer(context, loaded, told, '保密未获同意，须补充公布：请更正公布的内容，补上这一项后重新公布。')
  const kind = disclosure.purpose === 'disclose' ? 'publish' : 'correct'
  const mayOrder =
    can(context.caller.actor, 'case.discipline', factsOfCase(loaded)).allowed &&
    eventAbility(loaded, ORDER_EVENTS[kind]).allowed
  if (!mayOrder) return
  if (due === null) throw dueMissing(label)
  requireDay(due, '/due')
  const reason = `“${label}”申请按商业秘密不公布，未获同意（${row.decision ?? ''}）。须更正公布的内容，补上这一项。`
  const order = { kind, onDay: loaded.today, due, number: null, reason, evidence: null, breach: null } as const
  await carryOutOrder(context, loaded, order)
}

function labelOf({ deps }: Context, loaded: LoadedCase, { row, disclosure }: Answered): string {
  const fields = purposesOfCase(deps, loaded)
    .filter(({ purpose }) => DISCLOSURE_PURPOSES.is(disclosure.purpose) && purpose === disclosure.purpose)
    .flatMap((each) => each.fields)
  return labels(fields)(row.field)
}

/** The publication that counts now and leaves the field out. */
async function leftOut(
  { tx }: Context,
  loaded: LoadedCase,
  field: string,
  { purpose, occurrence }: Answered['disclosure'],
): Promise<PublicationRow | undefined> {
  return (await publicationsOfCase(tx, loaded.row.id)).find(
    (each) =>
      each.purpose === purpose &&
      each.occurrence === occurrence &&
      each.replaced_on === null &&
      PublicCopySchema.parse(each.content).withheld.some(({ id }) => id === field),
  )
}

function dueMissing(label: string): Problem {
  const message = `“${label}”已经按保密公布，没有含这一项。不同意的，请写明补充公布的期限。`
  return new Problem('validation_failed', message, [
    { code: 'disclosure.due_missing', severity: 'error', pointer: '/due', message },
  ])
}
