import { readFileSync } from 'node:fs'
import { ImportDecisionsSchema } from '@qingshen/core/register/import-decisions.schema'
import { z } from 'zod'

const RegisterSchema = z.strictObject({
  file: z.string(),
  name: z.string(),
  region: z.string(),
  options: z.strictObject({ validOn: z.string(), listedOn: z.string().nullable(), source: z.string() }),
  decisions: ImportDecisionsSchema,
})

/**
 * The register a demonstration store begins with: a file as its source printed it, for which place, and what was
 * decided about its known flaws. It goes through the same import as any other file.
 */
export type DemonstrationRegister = Omit<z.infer<typeof RegisterSchema>, 'file'> & { readonly bytes: Uint8Array }

/** Reads the demonstration register. */
export function loadDemonstrationRegister(): DemonstrationRegister {
  const url = new URL('../demonstration/register.json', import.meta.url)
  const { file, ...register } = RegisterSchema.parse(JSON.parse(readFileSync(url, 'utf8')))
  return { ...register, bytes: new Uint8Array(readFileSync(new URL(file, url))) }
}
