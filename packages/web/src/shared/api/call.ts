import { createClient } from '@qingshen/contracts/client'

/** Calls an operation of the server on the same address; refusals are thrown as `Problem`. */
export const call = createClient()
