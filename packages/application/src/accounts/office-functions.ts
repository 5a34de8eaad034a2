import type { OfficeFunctions } from '@qingshen/contracts/offices.operations'
import {
  listOfficeFunctions,
  loadOfficeFunctions,
  OfficeFunctionSchema,
  setOfficeFunctions,
} from '@qingshen/contracts/offices.operations'
import { visibility } from '@qingshen/core/access/visibility'
import { Problem } from '@qingshen/core/kernel/problem'
import type { OfficeFunctionsRow } from '@qingshen/store/reference/office-functions'
import {
  findOfficeFunctions,
  listOfficeFunctions as selectOffices,
  otherHolders,
  saveOfficeFunctions,
} from '@qingshen/store/reference/office-functions'
import type { Tx } from '@qingshen/store/session/tx'
import { pageOf } from '../paging.ts'
import { useCase } from '../use-case.ts'

async function load(tx: Tx, id: string): Promise<OfficeFunctionsRow> {
  const office = await findOfficeFunctions(tx, id)
  if (office !== undefined) return office
  throw new Problem('not_found', '没有找到这个机构，或者它不在您可以查看的范围内。')
}

type Named = Pick<OfficeFunctionsRow, 'id' | 'name' | 'functions' | 'version'>

function toView({ id, name, functions, version }: Named): OfficeFunctions {
  const known = functions.flatMap((each) => OfficeFunctionSchema.safeParse(each).data ?? [])
  return { office: id, name, functions: known, version }
}

/** The departments' offices within the caller's reach with their functions, highest first. */
export const listOfficeFunctionsUseCase = useCase(listOfficeFunctions, async ({ tx, caller }, { query }) => {
  const page = pageOf(query)
  const shown = visibility(caller.actor, 'office.read')
  const asked = { shown, text: query?.text?.trim() ?? '', holding: query?.holding ?? false }
  const { rows, total } = await selectOffices(tx, asked, page)
  const items = rows.map((row) => {
    const department = row.department === 'none' ? null : row.department
    return { ...toView(row), department, level: row.level, regionName: row.regionName }
  })
  return { items, page: page.page, pageSize: page.pageSize, total, capped: false }
})

/** The functions an office holds besides its department's. */
export const loadOfficeFunctionsUseCase = useCase(loadOfficeFunctions, async ({ tx, require }, { params }) => {
  const office = await load(tx, params.office)
  require('office.read', { regionPath: office.regionPath })
  return toView(office)
})

/** Gives a function to one office of a place; two offices of one place never hold the same. */
export const setOfficeFunctionsUseCase = useCase(setOfficeFunctions, async (context, { params, body }) => {
  const { tx, require, journal } = context
  const office = await load(tx, params.office)
  require('office.manage', { regionPath: office.regionPath })
  if (office.kind !== 'authority') throw new Problem('state_forbids', '职能由主管部门的机构承担。请选择主管部门。')
  const functions = [...new Set(body.functions)]
  for (const each of functions) {
    const [holder] = await otherHolders(tx, office, each)
    if (holder !== undefined) {
      throw new Problem('conflict', `这项职能已由${holder.name}承担。请先从该机构收回，再登记给${office.name}。`)
    }
  }
  if (!(await saveOfficeFunctions(tx, { id: office.id, version: body.version }, functions))) {
    throw new Problem('stale_version', '机构资料已被他人修改。请重新打开后再改。')
  }
  await journal({
    action: 'office.functions_set',
    subjectKind: 'office',
    subjectId: office.id,
    before: { functions: office.functions },
    after: { functions },
    regionPath: office.regionPath,
  })
  return toView(await load(tx, office.id))
})
