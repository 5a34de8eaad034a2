import { changeCode } from '@qingshen/contracts/register-entry.operations'
import type { Issue } from '@qingshen/core/kernel/issue'
import { checkCode } from '@qingshen/core/kernel/check-code'
import { defineIssues } from '@qingshen/core/kernel/issue-catalogue'
import type { IdentifierDraft } from '@qingshen/store/register/insert-sites'
import { currentCodesOf, otherBearersOf, replaceCodes } from '@qingshen/store/register/change-organisation'
import type { SiteDossier } from '@qingshen/store/register/load-site'
import { claimSiteField } from '@qingshen/store/register/claim-site-field'
import { today } from '../deps.ts'
import { identifiersOfCode } from '../import/identifiers-of-code.ts'
import type { Context, InputOf } from '../use-case.ts'
import { procedure } from '../use-case.ts'
import { datedIssues, refuseIssues } from './check-dated.ts'
import { recordEvent } from './record-event.ts'

type Body = InputOf<typeof changeCode>['body']

const issue = defineIssues({
  code_malformed: {
    severity: 'error',
    template: '“{text}”不是统一社会信用代码（18 位）或组织机构代码（9 位）。请对照营业执照或代码证改正。',
  },
  code_check_digit: {
    severity: 'error',
    template: '代码 {text} 的校验位不对：按前面各位应为“{expected}”。请对照证件检查是哪一位抄错，不要只改末位。',
  },
  code_unchanged: { severity: 'error', template: '这个代码已经登记，没有变更。请核对。' },
  code_of_another: {
    severity: 'error',
    template: '代码 {code} 属于已登记的另一家法人“{name}”。一个代码只属于一个法人，请核对证照。',
  },
})

type Read = { readonly codes: readonly IdentifierDraft[]; readonly issues: readonly Issue[] }

function readTyped(text: string): Read {
  const { code, kind, valid, expected, branch } = checkCode(text)
  if (kind === null || expected === null) return { codes: [], issues: [issue('code_malformed', '/code', { text })] }
  if (!valid) return { codes: [], issues: [issue('code_check_digit', '/code', { text, expected })] }
  return { codes: identifiersOfCode({ code, codeKind: kind, suffix: branch ?? null }), issues: [] }
}

async function ownerIssues({ tx }: Context, organisation: string, codes: readonly IdentifierDraft[]): Promise<Issue[]> {
  const values = codes.map(({ value }) => value)
  const [other] = values.length === 0 ? [] : await otherBearersOf(tx, organisation, values)
  return other === undefined ? [] : [issue('code_of_another', '/code', { code: other.value, name: other.name })]
}

function printCodes(codes: readonly IdentifierDraft[]): string {
  return codes.map(({ value, suffix }) => (suffix === '' ? value : `${value}(${suffix})`)).join('、')
}

async function change(context: Context, { site }: SiteDossier, body: Body) {
  const { deps, tx } = context
  const { codes, issues } = readTyped(body.code)
  const present = await currentCodesOf(tx, site.organisation)
  const isThere = codes.length > 0 && codes.every(({ value }) => present.some((known) => known.value === value))
  refuseIssues([
    ...issues,
    ...(isThere ? [issue('code_unchanged', '/code')] : []),
    ...(await ownerIssues(context, site.organisation, codes)),
    ...datedIssues(body.on, body.source, { pointer: '/on', today: today(deps) }),
  ])
  await claimSiteField(tx, site.id, body.version, 'code')
  await replaceCodes(tx, site.organisation, { codes, from: body.on, source: body.source })
  const after = printCodes(await currentCodesOf(tx, site.organisation))
  return { kind: 'code_changed' as const, before: printCodes(present) || '无代码', after }
}

/** Gives the legal person of a site another code from a day on; the former one stays and is still found. */
export const changeCodeUseCase = procedure(changeCode, async (deps, caller, { params, body }) => ({
  answer: await recordEvent(deps, caller, { site: params.site, statement: body }, (context, dossier) =>
    change(context, dossier, body),
  ),
}))
