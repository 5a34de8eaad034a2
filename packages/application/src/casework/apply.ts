import { applyForAudit, openVoluntaryCase } from '@qingshen/contracts/cases.operations'
import type { CaseState } from '@qingshen/core/casework/case-codes'
import { Problem } from '@qingshen/core/kernel/problem'
import type { CompiledLaw } from '@qingshen/core/rulebook/compiled-law.schema'
import { lawChain } from '@qingshen/core/rulebook/law-text.schema'
import type { ActingDepartment } from '@qingshen/core/vocabulary/department'
import type { CaseDraft } from '@qingshen/store/casework/cases'
import { findCase, holdCasesOfSite, openCasesOfSite } from '@qingshen/store/casework/cases'
import { insertRoundOfCase } from '@qingshen/store/casework/round-of-case'
import type { SiteDossier } from '@qingshen/store/register/load-site'
import { loadSite } from '@qingshen/store/register/load-site'
import { asProgram } from '@qingshen/store/session/as-program'
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
import { requireOpening } from './judge-opening.ts'
import { officeOfCaller } from './loaded-case.ts'
import { writeOpened } from './open-cases.ts'

/** The law by which a voluntary audit is run: one in force at the place. */
function requireLawOfPlace(deps: Deps, id: string, division: string): CompiledLaw {
  const law = requireLaw(deps.laws, id)
  if (lawsOfPlace(deps.laws, division, today(deps)).some((each) => each.id === law.id)) return law
  throw new Problem('state_forbids', `${law.title}今天在企业所在地不适用。请选择当地适用的规定。`)
}

/** A site has one audit under way at a time, also where two apply at the same moment. */
async function refuseSecond(tx: Tx, site: string): Promise<void> {
  await holdCasesOfSite(tx, site)
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
  const draft = draftOf(deps, dossier, law, asked.state)
  const office = await officeOfCaller(tx, caller)
  const { clause } = requireOpening({
    event: asked.state === 'applied' ? 'applied' : 'agreement_signed',
    chain: lawChain(deps.laws, law.id),
    department: draft.department,
    regionPath,
    office,
    has: asked.evidence === null ? ['reason'] : ['reason', 'evidence'],
    today: draft.opened_on,
  })
  await refuseSecond(tx, dossier.site.id)
  const opener = { deps, tx, account: caller.actor.accountId, office: office?.id ?? null }
  const first = { clause, note: asked.note, evidence: asked.evidence }
  await writeOpened({ ...opener, name: office?.name ?? draft.name }, [draft], first)
  const row = await findCase(tx, draft.id)
  await attachToCase(tx, asked.evidence, row)
  if (asked.state === 'opened') await asProgram(tx, () => insertRoundOfCase(tx, row, draft.opened_on))
  await journal({
    action: `case.${asked.state}`,
    subjectKind: 'case',
    subjectId: draft.id,
    after: { site: draft.site, law: law.id, note: asked.note, clause },
    regionPath,
  })
  return draft.id
}

/** An enterprise that need not be audited hands in its plan for a voluntary audit. */
export const applyForAuditUseCase = useCase(applyForAudit, async (context, { body }) => {
  const { site, law, plan, evidence = null } = body
  return await caseDetail(context, await openVoluntary(context, { site, law, note: plan, evidence, state: 'applied' }))
})

/** An office that has signed an agreement with an enterprise opens its case; by whom and on what proof, the law says. */
export const openVoluntaryCaseUseCase = useCase(openVoluntaryCase, async (context, { body }) => {
  const { site, law, note, agreement: evidence } = body
  return await caseDetail(context, await openVoluntary(context, { site, law, note, evidence, state: 'opened' }))
})
