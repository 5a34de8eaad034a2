import type { IndicatorSystemSummary } from '@qingshen/contracts/level.operations'
import { listIndicatorSystems, loadIndicatorSystem } from '@qingshen/contracts/level.operations'
import type { AnySystem } from '@qingshen/core/indicator/judge-plant'
import { ownSystemId, ownSystemRef } from '@qingshen/core/indicator/system-ref'
import { Problem } from '@qingshen/core/kernel/problem'
import type { SystemSummaryRow } from '@qingshen/store/indicator-systems/systems'
import { listSystemRows } from '@qingshen/store/indicator-systems/systems'
import type { Caller, Deps } from '../deps.ts'
import { findEnteredSystem, findSystem, readSystemText } from '../indicator-systems/find-system.ts'
import { asCaller } from '../transaction.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import type { SystemFile } from './system-book.ts'

/**
 * The systems one can judge by: those the program carries, the latest published version of those that offices entered,
 * and, where a case is named, what its team entered for it.
 */
export const listIndicatorSystemsUseCase = useCase(listIndicatorSystems, async ({ deps, tx }, { query }) => {
  const carried = carriedSystems(deps)
  const rows = (await listSystemRows(tx, query?.case ?? null)).filter(({ state }) => state === 'published')
  const latest = [...Map.groupBy(rows, ({ code }) => code).values()].flatMap((versions) => {
    return versions.toSorted((a, b) => b.number - a.number).slice(0, 1)
  })
  return [...carried, ...latest.map(ownSummary)].slice(0, 500)
})

/** One system, as its file. */
export const loadIndicatorSystemUseCase = useCase(loadIndicatorSystem, async (context, { params, query }) => {
  const { deps } = context
  const own = ownSystemId(params.system)
  if (own !== null) return await loadOwn(context, own, query?.case ?? null)
  const carried = carriedSystem(deps, params.system)
  if (carried === null) throw unknown(deps, params.system)
  return carried
})

/** A system the program carries with its text; null where it carries none of that id. */
export function carriedSystem(
  { reference: { systems } }: Pick<Deps, 'reference'>,
  ref: string,
): (IndicatorSystemSummary & { readonly file: string }) | null {
  const file = systems.list().find(({ id }) => id === ref)
  const summary = file === undefined ? null : carriedSummary(file, systems.find(file.id))
  return summary === null ? null : { ...summary, file: JSON.stringify(file) }
}

async function loadOwn({ deps, tx }: Context, id: string, auditCase: string | null) {
  const row = await findEnteredSystem(tx, id, auditCase)
  if (row === null) throw unknown(deps, ownSystemRef(id))
  return { ...ownSummary(row), file: row.file }
}

/** What somebody judges by: a system by its reference, or the text of a file. */
type Given = { readonly system?: string | undefined; readonly systemFile?: string | undefined }

/**
 * The system somebody judges by.
 * @throws Problem validation_failed, not_found
 */
export async function systemOf(deps: Deps, caller: Caller, given: Given): Promise<AnySystem> {
  const { system: ref, systemFile } = given
  if ((ref === undefined) === (systemFile === undefined)) {
    const detail = '请给出 system（指标体系的编号）或 systemFile（自己的指标体系），两者只给一个。'
    throw new Problem('validation_failed', detail)
  }
  if (systemFile !== undefined) return readSystemText(systemFile)
  const asked = ref ?? ''
  const carried = deps.reference.systems.find(asked)
  if (carried !== undefined) return carried
  if (ownSystemId(asked) === null) throw unknown(deps, asked)
  const found = await asCaller(deps, caller, (tx) => findSystem({ deps, tx }, asked))
  if (found === null) throw unknown(deps, asked)
  return found
}

function unknown(deps: Pick<Deps, 'reference'>, id: string): Problem {
  const known = deps.reference.systems.list().map((file) => file.id)
  const detail = `没有编号为“${id}”的指标体系，或者它没有发布、不在您可以查看的范围内。程序收有：${known.join('、')}。请用其中之一，或者从列表中选择。`
  return new Problem('not_found', detail)
}

/** The systems the program carries, with how far each was compared with the print. */
export function carriedSystems({ reference }: Pick<Deps, 'reference'>): IndicatorSystemSummary[] {
  const { systems } = reference
  return systems.list().flatMap((file) => carriedSummary(file, systems.find(file.id)) ?? [])
}

function carriedSummary(
  { id, title, source }: SystemFile,
  found: AnySystem | undefined,
): IndicatorSystemSummary | null {
  if (found === undefined) return null
  const rows = verifiedRows(found)
  return {
    id,
    title,
    kind: found.kind,
    source: source ?? '',
    isFictitious: found.system.isFictitious === true,
    rows: rows.length,
    unverified: rows.filter((isVerified) => !isVerified).length,
    origin: 'carried',
    number: null,
    owner: null,
  }
}

function ownSummary(row: SystemSummaryRow): IndicatorSystemSummary {
  return {
    id: ownSystemRef(row.id),
    title: row.title,
    kind: row.kind === 'ratio' ? 'ratio' : 'levels',
    source: row.source,
    isFictitious: row.is_fictitious,
    rows: row.row_count,
    unverified: row.unverified_count,
    origin: row.audit_case === null ? 'office' : 'audit',
    number: row.number,
    owner: row.owner_name,
  }
}

function verifiedRows(found: AnySystem): readonly boolean[] {
  if (found.kind === 'levels') return found.system.indicators.map(({ isVerified }) => isVerified)
  const { quantitative, qualitative } = found.system
  return [...quantitative.groups, ...qualitative.groups].flatMap(({ indicators }) =>
    indicators.map(({ status }) => status !== 'unverified'),
  )
}
