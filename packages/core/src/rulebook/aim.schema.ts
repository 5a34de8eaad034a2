import { z } from 'zod'

/** What an audit is for, as a document words it; `code` is ours and stable, `text` the document's words. */
export const AimSchema = z.strictObject({
  code: z.enum([
    'save_energy',
    'save_resources',
    'lower_consumption',
    'cut_pollution',
    'cut_carbon',
    'raise_efficiency',
    'raise_quality',
  ]),
  text: z.string().min(1),
  clause: z.string().min(1),
})
export type Aim = z.infer<typeof AimSchema>

/** Who leads the work under a document, with whom, on which level. */
export const LeadSchema = z.strictObject({
  clause: z.string().min(1),
  level: z.enum(['province', 'city', 'county', 'local']),
  lead: z.enum(['ecology', 'development', 'industry', 'energy_saving']),
  together: z.array(z.enum(['ecology', 'development', 'industry', 'energy_saving'])),
})
export type Lead = z.infer<typeof LeadSchema>
