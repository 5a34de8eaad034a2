import { readFileSync } from 'node:fs'
import { DEPARTMENTS } from '@qingshen/core/vocabulary/department'
import { OFFICE_KINDS, OFFICE_LEVELS } from '@qingshen/core/vocabulary/office'
import { z } from 'zod'
import { loadDivisions } from './divisions.ts'

const NamesByLevelSchema = z.strictObject({
  source: z.string(),
  without: z.array(z.string()),
  authority: z.record(OFFICE_LEVELS.schema, z.record(DEPARTMENTS.schema, z.string())),
  assessment_centre: z.strictObject({ province: z.string() }),
})

/** An office as reference data: which department (null: none) of which kind on which level, at which place. */
export const ReferenceOfficeSchema = z.strictObject({
  name: z.string(),
  department: DEPARTMENTS.schema.nullable(),
  level: OFFICE_LEVELS.schema,
  kind: OFFICE_KINDS.schema,
  region: z.string(),
})
export type ReferenceOffice = z.infer<typeof ReferenceOfficeSchema>

function readNames(): z.infer<typeof NamesByLevelSchema> {
  const url = new URL('../../reference/office-names.json', import.meta.url)
  return NamesByLevelSchema.parse(JSON.parse(readFileSync(url, 'utf8')))
}

/** The offices of the three departments at every division in use, and the assessment centres of the provinces. */
export function loadOffices(): ReferenceOffice[] {
  const names = readNames()
  const places = loadDivisions().rows.filter((row) => row.to === null && !names.without.includes(row.code))
  return places.flatMap(({ code, name, level }) => {
    const authorities = DEPARTMENTS.codes.map((department) => ({
      name: names.authority[level][department].replace('{place}', name),
      department,
      level,
      kind: 'authority' as const,
      region: code,
    }))
    const centre = {
      name: names.assessment_centre.province.replace('{place}', name),
      department: null,
      level,
      kind: 'assessment_centre' as const,
      region: code,
    }
    return level === 'province' ? [...authorities, centre] : authorities
  })
}
