import { Problem } from '@qingshen/core/kernel/problem'
import type { Engine } from '@qingshen/store/engine/open-engine'
import { openEngine } from '@qingshen/store/engine/open-engine'
import { isMigrated, migrate } from '@qingshen/store/migrate/migrate'
import { refuseHalfMoved } from '@qingshen/store/move/move-target'

/** Where the data are, from options and environment: a server when `DATABASE_URL` is set and no folder is named. */
export type StoreOptions = { readonly data: string | undefined; readonly databaseUrl: string | undefined }

const DEFAULT_FOLDER = './data'

/** The folder for files and, when embedded, for the database. */
export function dataFolder(options: StoreOptions): string {
  return options.data ?? DEFAULT_FOLDER
}

/** Opens the store as it is. */
export async function openStore(options: StoreOptions): Promise<Engine> {
  const { data, databaseUrl } = options
  return await openEngine(
    data === undefined && databaseUrl !== undefined ? { databaseUrl } : { data: dataFolder(options) },
  )
}

/** Opens the store and brings an embedded one to the present schema; on a server `migrate` is a command of its own. */
export async function openMigratedStore(options: StoreOptions): Promise<Engine> {
  const engine = await openStore(options)
  try {
    await refuseHalfMoved(engine)
    if (engine.name === 'embedded') await migrate(engine)
    else if (!(await isMigrated(engine))) {
      throw new Problem('store_version', '数据库的结构不是这个版本的。请先备份，再执行 npx qingshen migrate。')
    }
    return engine
  } catch (error) {
    await engine.close()
    throw error
  }
}
