import { z } from 'zod'
import { operation } from './operation.ts'
import { line } from './wire.ts'

export const health = operation({
  id: 'health',
  method: 'get',
  path: '/api/health',
  summary: '运行状况',
  public: true,
  response: z.strictObject({
    status: z.enum(['ok', 'failing']),
    engine: line(40),
    demonstration: z.boolean(),
    version: line(40),
  }),
})
