/** The fields of a database error that both engines give alike. */
export interface SqlErrorFields {
  readonly message: string
  readonly code: string
  readonly detail?: string | undefined
  readonly constraint?: string | undefined
  readonly table?: string | undefined
}

/** An error reported by the database, with its SQLSTATE in `code`. */
export class SqlError extends Error {
  readonly code: string
  readonly detail: string | undefined
  readonly constraint: string | undefined
  readonly table: string | undefined

  constructor(fields: SqlErrorFields) {
    super(`${fields.code}: ${fields.message}`)
    this.name = 'SqlError'
    this.code = fields.code
    this.detail = fields.detail
    this.constraint = fields.constraint
    this.table = fields.table
  }
}

/** The database fields of anything thrown, or null when it did not come from the database. */
export function sqlErrorFields(error: unknown): SqlErrorFields | null {
  if (!(error instanceof Error)) return null
  const fields = error as Error & { code?: unknown; detail?: unknown; constraint?: unknown; table?: unknown }
  if (typeof fields.code !== 'string' || !/^[0-9A-Z]{5}$/.test(fields.code)) return null
  return {
    message: error.message,
    code: fields.code,
    detail: textOrNothing(fields.detail),
    constraint: textOrNothing(fields.constraint),
    table: textOrNothing(fields.table),
  }
}

function textOrNothing(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
