import type { CaseDetail } from '@qingshen/contracts/cases.schema'
import { writeOpened } from '@qingshen/application/casework/open-cases'
import { loadCaseUseCase } from '@qingshen/application/casework/load-case'
import type { Caller, Deps } from '@qingshen/application/deps'
import type { Actor } from '@qingshen/core/access/actor'
import type { AuditGround } from '@qingshen/core/vocabulary/audit-ground'
import type { AuditKind } from '@qingshen/core/vocabulary/audit-kind'
import type { ActingDepartment } from '@qingshen/core/vocabulary/department'
import type { AuditMode } from '@qingshen/core/vocabulary/outcome'
import { runAsSystem } from '@qingshen/store/session/run-as'
import { call, enterpriseOf } from './listing-builders.ts'
import { aSite } from './register-builders.ts'

/** What a test may say about a case; the rest is filled in. */
export type CaseWish = {
  readonly law?: string
  readonly kind?: AuditKind
  readonly mode?: AuditMode | null
  readonly department?: ActingDepartment
  readonly publishedOn?: string | null
  readonly name?: string
  readonly path?: string
  readonly grounds?: readonly AuditGround[]
  readonly state?: 'opened' | 'applied'
}

/** A case that was opened, with its enterprise and somebody who acts for it. */
export type OpenedCase = {
  readonly id: string
  readonly site: string
  readonly organisation: string
  readonly enterprise: Caller
}

const PATH = '650000/650100/650102'

/** Opens a case as the publication of a list opens it, for a new enterprise of its own. */
export async function aCase(deps: Deps, wish: CaseWish = {}): Promise<OpenedCase> {
  const { name = '天山化工有限公司', path = PATH, law = 'xinjiang-2005', kind = 'mandatory' } = wish
  const { site, organisation } = await aSite(deps.engine, { name, path })
  const publishedOn = wish.publishedOn === undefined ? '2026-03-02' : wish.publishedOn
  const id = crypto.randomUUID()
  const opened = publishedOn ?? deps.now().toString().slice(0, 10)
  const grounds = (wish.grounds ?? ['double_exceed']).map((ground) => {
    return { ground, clause: 'XJ05-08a', fact: '超标准排放', source: '监测报告', factOn: null }
  })
  await runAsSystem(deps.engine, (tx) =>
    writeOpened(
      { deps, tx, account: null, office: null, name: '系统' },
      [
        {
          id,
          site,
          kind,
          mode: wish.mode ?? null,
          law,
          year: Number(opened.slice(0, 4)),
          department: wish.department ?? 'ecology',
          grounds: kind === 'mandatory' ? grounds : [],
          listing: null,
          entry: null,
          round: null,
          name,
          pinyin_key: name,
          code: null,
          place_name: '天山区',
          industry: null,
          state: wish.state ?? 'opened',
          opened_on: opened,
          published_on: kind === 'mandatory' ? publishedOn : null,
          opened_at: deps.now().toString(),
        },
      ],
      { clause: 'XJ05-09a' },
    ),
  )
  return { id, site, organisation, enterprise: await enterpriseOf(deps, organisation) }
}

/** Somebody of a consultancy that works on some cases. */
export async function consultantOn(deps: Deps, cases: readonly string[]): Promise<Caller> {
  const base = await enterpriseOf(deps, crypto.randomUUID())
  const actor: Actor = { ...base.actor, role: 'consultancy', caseIds: [...cases] }
  return { ...base, actor }
}

/** The case as somebody sees it. */
export async function seenBy(deps: Deps, caller: Caller, id: string): Promise<CaseDetail> {
  return await call<CaseDetail>(deps, caller, loadCaseUseCase, { params: { case: id } })
}
