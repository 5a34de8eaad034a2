import { z } from 'zod'
import { isJsonObject } from './json-object.ts'

/**
 * A strict object inside an input whose numbers were read exactly: where a number stands instead of the object, that is
 * one finding at its place, not one for every part that a decimal number happens to be made of.
 */
export function exactObject<S extends z.ZodRawShape>(shape: S) {
  const object = z.strictObject(shape)
  return z.custom<z.input<typeof object>>(isJsonObject).pipe(object)
}
