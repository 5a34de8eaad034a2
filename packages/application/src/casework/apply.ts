import { applyForAudit, openVoluntaryCase } from '@qingshen/contracts/cases.operations'
import type { CaseState } from '@qingshen/core/casework/case-codes'
import { transitionsOn } from '@qingshen/core/casework/transitions-on'
import { Problem } from '@qingshen/core/kernel/problem'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import type { ActingDepartment } from '@qingshen/core/vocabulary/department'
import type { CaseDraft } from '@qingshen/store/casework/cases'
import { findCase, openCasesOfSite } from '@qingshen/store/casework/cases'
import type { SiteDossier } from '@qingshen/store/register/load-site'
import { loadSite } from '@qingshen/store/register/load-site'
import type { Tx } from '@qingshen/store/session/tx'
import type { Deps } from '../deps.ts'
import { today } from '../deps.ts'
import { attachToCase } from '../files/attach-to-case.ts'
import { pinyinOfName } from '../import/pinyin-of-name.ts'
import { requireLaw } from '../law/law-book.ts'
import { lawsOfPlace } from '../register/laws-of-place.ts'
import type { Context } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { caseDetail } from './case-detail.ts'
import { officeOfCaller } from './loaded-case.ts'
import { writeOpened } from './open-cases.ts'

/** The law by which a voluntary audit is run: one in force at the place. */
function requireLawOfPlace(deps: Deps, id: string, division: string): CompiledLaw {
  const law = requireLaw(deps.laws, id)
  if (lawsOfPlace(deps.laws, division, today(deps)).some((each) => each.id === law.id)) return law
  throw new Problem('state_forbids', `${law.title}今天在企业所在地不适用。请选择当地适用的规定。`)
}

/** A site has one audit under way at a time. */
async function refuseSecond(tx: Tx, site: string): Promise<void> {
  const running = (await openCasesOfSite(tx, site)).find(({ state }) => state !== 'accepted')
  if (running === undefined) return
  const detail = `这家企业已有办理中的案件（${running.year}年），不能同时再立自愿审核的案件。请在该案件中办理。`
  throw new Problem('conflict', detail, [], { case: running.id })
}

/** The department that leads by the law; the first it names. */
function leadOf(laws: readonly CompiledLaw[]): ActingDepartment {
  return laws.flatMap(({ statements }) => statements.leads)[0]?.lead ?? 'ecology'
}

function draftOf(deps: Deps, { site, current }: SiteDossier, law: CompiledLaw, state: CaseState): CaseDraft {
  const on = today(deps)
  return {
    id: deps.newId(),
    site: site.id,
    kind: 'voluntary',
    mode: null,
    law: law.id,
    year: Number(on.slice(0, 4)),
    department: leadOf(lawChain(deps.laws, law.id)),
    grounds: [],
    listing: null,
    entry: null,
    round: null,
    name: current.name,
    pinyin_key: pinyinOfName(current.name).key,
    code: current.codes[0] ?? null,
    place_name: deps.reference.divisions.byCode.get(site.division)?.name ?? site.division,
    industry: current.industry,
    state,
    opened_on: on,
    published_on: null,
    opened_at: deps.now().toString(),
  }
}

type Application = {
  readonly site: string
  readonly law: string
  readonly note: string
  readonly evidence: string | null
  readonly state: 'applied' | 'opened'
}

async function openVoluntary(context: Context, asked: Application): Promise<string> {
  const { deps, tx, caller, journal, require } = context
  const dossier = await loadSite(tx, asked.site)
  const { region_path: regionPath, organisation } = dossier.site
  require(asked.state === 'applied' ? 'case.report' : 'case.open', { regionPath, organisationId: organisation })
  const law = requireLawOfPlace(deps, asked.law, dossier.site.division)
  await refuseSecond(tx, dossier.site.id)
  const rows = transitionsOn(lawChain(deps.laws, law.id), today(deps)).filter(({ kinds }) =>
    kinds.includes('voluntary'),
  )
  const clause = rows.findLast(({ event }) => event === 'applied')?.clause ?? law.id
  const draft = draftOf(deps, dossier, law, asked.state)
  const office = await officeOfCaller(tx, caller)
  const opener = { deps, tx, account: caller.actor.accountId, office: office?.id ?? null }
  const first = { clause, note: asked.note, evidence: asked.evidence }
  await writeOpened({ ...opener, name: office?.name ?? draft.name }, [draft], first)
  await attachToCase(tx, asked.evidence, await findCase(tx, draft.id))
  await journal({
    action: `case.${asked.state}`,
    subjectKind: 'case',
    subjectId: draft.id,
    after: { site: draft.site, law: law.id, note: asked.note },
    regionPath,
  })
  return draft.id
}

/** An enterprise that need not be audited hands in its plan for a voluntary audit. */
export const applyForAuditUseCase = useCase(applyForAudit, async (context, { body }) => {
  const { site, law, plan, evidence = null } = body
  return await caseDetail(context, await openVoluntary(context, { site, law, note: plan, evidence, state: 'applied' }))
})

/** An office opens the case of an enterprise with which it agrees on an audit. */
export const openVoluntaryCaseUseCase = useCase(openVoluntaryCase, async (context, { body }) => {
  const { site, law, note } = body
  return await caseDetail(context, await openVoluntary(context, { site, law, note, evidence: null, state: 'opened' }))
})
