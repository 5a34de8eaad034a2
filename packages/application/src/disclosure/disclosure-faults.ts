import type { DisclosureFault } from '@qingshen/contracts/disclosure.schema'
import { PublicCopySchema } from '@qingshen/core/casework/disclosure-content.schema'
import type { DisclosureRow, SecretRow } from '@qingshen/store/disclosure/disclosures'
import type { CheckRow, PublicationRow } from '@qingshen/store/disclosure/publications'

type Kept = {
  readonly disclosures: readonly DisclosureRow[]
  readonly secrets: readonly SecretRow[]
  readonly checks: readonly CheckRow[]
}

/** Why publications have to be made anew, as long as no later version takes their place. */
export function faultsOf(publications: readonly PublicationRow[], kept: Kept): DisclosureFault[] {
  return publications
    .filter(({ replaced_on: replaced }) => replaced === null)
    .flatMap((row) => {
      const missing = fieldsRefused(row, kept)
      const disagreement = disagreementOf(row, kept.checks)
      return [
        ...(row.withdrawn_on === null ? [] : [fault('withdrawn', row, withdrawalText(row))]),
        ...(missing.length === 0 ? [] : [fault('secret_refused', row, suppliedText(missing))]),
        ...(disagreement === null ? [] : [fault('disagreed', row, disagreement)]),
      ]
    })
}

function fault(kind: DisclosureFault['kind'], { id }: PublicationRow, text: string): DisclosureFault {
  return { kind, publication: id, text }
}

/** Labels of the fields a publication left out although their secrecy was refused. */
export function fieldsRefused(row: PublicationRow, { disclosures, secrets }: Omit<Kept, 'checks'>): string[] {
  const versions = new Set(
    disclosures
      .filter(({ purpose, occurrence }) => purpose === row.purpose && occurrence === row.occurrence)
      .map(({ id }) => id),
  )
  const answered = secrets.filter(({ disclosure }) => versions.has(disclosure))
  return PublicCopySchema.parse(row.content)
    .withheld.filter(({ id }) => {
      const own = answered.filter(({ field }) => field === id)
      return own.some((secret) => secret.refused_before) && own.at(-1)?.state !== 'approved'
    })
    .map(({ label }) => label)
}

function suppliedText(labels: readonly string[]): string {
  return `保密未获同意，须补充公布：${labels.join('、')}。请点“更正公布的内容”，补上后重新公布。`
}

function withdrawalText({ withdrawn_on: on, withdrawn_by: by, withdrawn_reason: reason }: PublicationRow): string {
  return `${on ?? ''} 由${by ?? '主管部门'}撤下，公众不再能看到：${reason ?? ''}。请更正后重新公布。`
}

/** What the last check of a publication found, where it does not agree. */
function disagreementOf({ id }: PublicationRow, checks: readonly CheckRow[]): string | null {
  const last = checks.filter(({ publication }) => publication === id).at(-1)
  if (last === undefined || last.agrees) return null
  const note = last.note === null || last.note.trim() === '' ? '' : `：${last.note}`
  return `${last.on_day} ${last.office_name}核实不符${note}。请更正后重新公布；不更正的，主管部门可以责令公布。`
}
