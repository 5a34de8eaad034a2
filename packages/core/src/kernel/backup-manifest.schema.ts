import { z } from 'zod'

/** The version of the backup format this program writes and reads. */
export const BACKUP_FORMAT = 1

const Sha256Schema = z.string().regex(/^[0-9a-f]{64}$/u)
const IdentifierSchema = z.string().regex(/^[a-z_][a-z0-9_]*$/u)
const CountSchema = z.int().nonnegative()

/**
 * What a backup says about itself: when and from which engine it was taken, the migrations the store had, the tables
 * with their columns and numbers of rows, the counters of sequences and the number of stored files.
 */
export const BackupManifestSchema = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  createdAt: z.iso.datetime(),
  engine: z.enum(['embedded', 'server']),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: Sha256Schema })),
  tables: z.array(
    z.strictObject({ name: IdentifierSchema, columns: z.array(IdentifierSchema).min(1), rows: CountSchema }),
  ),
  sequences: z.array(z.strictObject({ name: IdentifierSchema, lastValue: z.int(), isCalled: z.boolean() })),
  files: CountSchema,
})

export type BackupManifest = z.infer<typeof BackupManifestSchema>
