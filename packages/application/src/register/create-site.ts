import { createSite } from '@qingshen/contracts/register-entry.operations'
import { isWithinRegion } from '@qingshen/core/kernel/region-path'
import type { Issue } from '@qingshen/core/kernel/issue'
import { defineIssues } from '@qingshen/core/kernel/issue-catalogue'
import { readEnteredSite, standingIssues } from '@qingshen/core/register/entered-site'
import { codeKey } from '@qingshen/core/register/match-site'
import type { RegisterRow } from '@qingshen/core/register/register-row.schema'
import { findOrganisationsByCode, insertIdentifiers } from '@qingshen/store/import/import-additions'
import { otherBearersOf } from '@qingshen/store/register/change-organisation'
import { insertOrganisations, insertSites, refreshOnce } from '@qingshen/store/register/insert-sites'
import { insertFacts } from '@qingshen/store/register/record-fact'
import { today } from '../deps.ts'
import { attachToSite, requireFile } from '../files/attach-to-site.ts'
import { factsOfRow } from '../import/facts-of-row.ts'
import { identifiersOfCode } from '../import/identifiers-of-code.ts'
import { pinyinOfName } from '../import/pinyin-of-name.ts'
import { registerReference } from '../import/register-reference.ts'
import { regionPathOf } from '../reference/seed-reference.ts'
import type { Context, InputOf } from '../use-case.ts'
import { useCase } from '../use-case.ts'
import { datedIssues, refuseIssues } from './check-dated.ts'
import { matchIssues } from './match-entered.ts'

type Body = InputOf<typeof createSite>['body']

const issue = defineIssues({
  place_outside: {
    severity: 'error',
    template: '{name}不在您的管理范围内，不能由您登记。请由上级或当地登记，或者改选所在地。',
  },
  organisation_known: {
    severity: 'warning',
    template: '代码 {code} 属于已登记的法人“{name}”。认可后作为这个法人的另一个场所登记；代码抄错的请改正。',
  },
})

function placeIssues({ deps, caller }: Context, division: string | null): Issue[] {
  const root = caller.actor.office?.regionPath
  if (division === null || root === undefined) return []
  if (isWithinRegion(regionPathOf(deps.reference.divisions, division), root)) return []
  const name = deps.reference.divisions.byCode.get(division)?.name ?? division
  return [issue('place_outside', '/place', { name })]
}

async function organisationIssues({ tx }: Context, row: RegisterRow, matched: readonly Issue[]): Promise<Issue[]> {
  const key = codeKey(row.code)
  if (key === null || matched.length > 0) return []
  const [bearer] = await otherBearersOf(tx, null, [key])
  return bearer === undefined
    ? []
    : [issue('organisation_known', '/code', { code: row.code ?? key, name: bearer.name })]
}

/** What a warning speaks of; the others speak of the whole enterprise. */
const FACT_OF_WARNING: Readonly<Record<string, string>> = { industry_unknown: 'industry', size_contradicts: 'size' }

/** The source of a fact (null: of the enterprise), with what somebody rested on to accept a warning about it. */
function sourceOf(body: Body, fact: string | null): string {
  const bases = body.accepted.filter(({ code }) => (FACT_OF_WARNING[code] ?? null) === fact)
  const accepted = bases.map(({ basis }) => `；核对后认可，依据：${basis}`).join('')
  return `${body.source}${accepted}`
}

async function save(context: Context, row: RegisterRow, body: Body): Promise<string> {
  const { deps, tx, caller } = context
  const [id, createdAt, source] = [deps.newId(), deps.now().toString(), sourceOf(body, null)]
  const key = codeKey(row.code)
  const known = key === null ? undefined : (await findOrganisationsByCode(tx, [key])).get(key)
  const organisation = known ?? deps.newId()
  const identifiers = identifiersOfCode(row)
  const division = row.division ?? ''
  const regionPath = regionPathOf(deps.reference.divisions, division)
  context.require('register.edit', { regionPath, organisationId: organisation })
  const { key: pinyinKey, initials: pinyinInitials } = pinyinOfName(row.name)
  const stated = { validFrom: body.validFrom, validTo: null, recordedAt: createdAt, recordedBy: caller.actor.accountId }
  await refreshOnce(tx, [id], async () => {
    if (known === undefined) {
      await insertOrganisations(tx, [
        { id: organisation, name: row.name, nameFrom: null, identifiers, source, createdAt },
      ])
    } else
      await insertIdentifiers(
        tx,
        identifiers.map((code) => ({ ...code, organisation, source })),
      )
    const address = body.address.trim() || null
    const permitNumber = body.permitNumber.trim() || null
    const site = { id, organisation, name: row.name, division, regionPath, address, permitNumber }
    await insertSites(tx, [{ ...site, pinyinKey, pinyinInitials, source, createdAt }])
    const facts = factsOfRow(row, false).map(([name, value]) => ({
      site: id,
      name,
      value,
      ...stated,
      source: sourceOf(body, name),
    }))
    await insertFacts(
      tx,
      facts.map((fact) => ({ ...fact, evidence: body.evidence })),
    )
  })
  await attachToSite(tx, body.evidence, { id, region_path: regionPath, organisation })
  await context.journal({
    action: 'register.site_created',
    subjectKind: 'site',
    subjectId: id,
    after: { organisation, name: row.name, code: row.code, division, accepted: body.accepted, source: body.source },
    regionPath,
  })
  return id
}

/** Enters a site by hand: every finding at once; what somebody accepts against a warning is kept with its basis. */
export const createSiteUseCase = useCase(createSite, async (context, { body }) => {
  const { deps, tx, caller } = context
  const { accepted, address: _address, permitNumber: _permit, validFrom, source, evidence, ...entered } = body
  const { row, issues } = readEnteredSite(entered, registerReference(deps, caller.actor.office?.regionPath ?? ''))
  const matched = await matchIssues(tx, row)
  const found = [
    ...issues,
    ...placeIssues(context, row.division),
    ...matched,
    ...(await organisationIssues(context, row, matched)),
    ...datedIssues(validFrom, source, { pointer: '/validFrom', today: today(deps) }),
  ]
  refuseIssues(standingIssues(found, accepted))
  if (evidence !== null) await requireFile(tx, evidence)
  const basis = accepted.filter(({ code }) => found.some((one) => one.code === code))
  return { id: await save(context, row, { ...body, accepted: basis }) }
})
