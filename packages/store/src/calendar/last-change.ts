import type { Tx } from '../session/tx.ts'

/** When a year of working days was last entered or corrected, for any place; null when none is there. */
export async function lastChangeOfWorkingDays(tx: Tx): Promise<string | null> {
  const row = await tx
    .selectFrom('working_day_year')
    .select((eb) => eb.fn.max('changed_at').as('at'))
    .executeTakeFirst()
  return row?.at ?? null
}
