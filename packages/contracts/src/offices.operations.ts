import { DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import { OFFICE_LEVELS } from '@qingshen/core/vocabulary/office'
import { z } from 'zod'
import { operation } from './operation.ts'
import { IdSchema, line, list, paged, pageQuery } from './wire.ts'

/** A function an office may hold besides its own department's: which one of a place holds it is data. */
export const OfficeFunctionSchema = z.enum(['energy_saving'])

export const OfficeFunctionsSchema = z.strictObject({
  office: IdSchema,
  name: line(),
  functions: list(OfficeFunctionSchema, 5),
  version: z.int32().min(0),
})
export type OfficeFunctions = z.infer<typeof OfficeFunctionsSchema>

const params = z.strictObject({ office: IdSchema })

export const loadOfficeFunctions = operation({
  id: 'loadOfficeFunctions',
  method: 'get',
  path: '/api/offices/:office/functions',
  summary: '机构另行承担的职能（如节能主管）',
  permission: 'office.read',
  params,
  response: OfficeFunctionsSchema,
  problems: ['not_found'],
})

export const setOfficeFunctions = operation({
  id: 'setOfficeFunctions',
  method: 'put',
  path: '/api/offices/:office/functions',
  summary: '登记机构另行承担的职能：一地的节能主管职能由三个部门中的哪一个承担',
  permission: 'office.manage',
  params,
  body: z.strictObject({ version: z.int32().min(0), functions: list(OfficeFunctionSchema, 5) }),
  response: OfficeFunctionsSchema,
  problems: ['not_found', 'stale_version', 'conflict', 'state_forbids'],
})

/** An office in the list of functions, with where it is. */
export const OfficeFunctionsRowSchema = OfficeFunctionsSchema.extend({
  department: DEPARTMENTS.schema.nullable(),
  level: OFFICE_LEVELS.schema,
  regionName: line(),
})
export type OfficeFunctionsRow = z.infer<typeof OfficeFunctionsRowSchema>

export const listOfficeFunctions = operation({
  id: 'listOfficeFunctions',
  method: 'get',
  path: '/api/office-functions',
  summary: '管理范围内的主管部门机构及其另行承担的职能',
  permission: 'office.read',
  query: z.strictObject({
    text: line(100).optional(),
    /** Only offices that hold a function besides their department's. */
    holding: z.boolean().optional(),
    ...pageQuery,
  }),
  response: paged(OfficeFunctionsRowSchema),
})
