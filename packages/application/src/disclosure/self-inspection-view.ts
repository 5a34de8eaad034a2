import type { SelfInspection } from '@qingshen/contracts/disclosure.schema'
import { InspectionAnswerSchema } from '@qingshen/contracts/disclosure.schema'
import { inspectionItemsOn } from '@qingshen/core/casework/disclosure-fields-on'
import { listCaseEvents } from '@qingshen/store/casework/case-events'
import { z } from 'zod'
import { eventAbility, rowOfEvent } from '../casework/event-ability.ts'
import type { LoadedCase } from '../casework/loaded-case.ts'
import { clauseChip } from '../listing/clause-chip.ts'
import type { Context } from '../use-case.ts'

const DetailsSchema = z.object({ answers: z.array(InspectionAnswerSchema).catch([]) })

/** The self-inspection the law of a case asks for, with what was answered before; null where it asks for none. */
export async function selfInspectionOf({ deps, tx }: Context, loaded: LoadedCase): Promise<SelfInspection | null> {
  const { row, today, chain } = loaded
  if (rowOfEvent(loaded, 'self_inspected') === undefined) return null
  const items = inspectionItemsOn(deps.laws, { law: row.law, on: today })
  const past = (await listCaseEvents(tx, row.id)).filter(({ event }) => event === 'self_inspected')
  return {
    items: items.map(({ id, question, help = null, clause, proposal: isProposal }) => {
      return { id, question, help, clause: clause === undefined ? null : clauseChip(chain, clause), isProposal }
    }),
    past: past.map(({ id, on_day: onDay, actor_name: actor, note, details }) => {
      return { id, onDay, actor, note, answers: DetailsSchema.parse(details).answers }
    }),
    abilities: { record: eventAbility(loaded, 'self_inspected') },
  }
}
