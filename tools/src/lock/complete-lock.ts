export type LockEntry = {
  version: string
  optional?: boolean
  dev?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}
export type LockFile = { packages: Record<string, LockEntry> }

const SYSTEMS = ['linux', 'darwin', 'win32', 'freebsd', 'android', 'openharmony', 'aix', 'sunos']
const PROCESSORS = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el']

/**
 * Adds the platform packages npm left out of a lock file because the registry at hand had no copy of them. Elsewhere
 * `npm ci` refuses a lock file that lacks them, although it would never install them there. Only exact versions whose
 * name says the platform are added; returns the paths added. Entries carry no integrity: nobody here could compute it.
 */
export function completeLock(lock: LockFile): string[] {
  const added: string[] = []
  for (const [parent, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const platform = platformOf(name)
      if (platform === null || !/^\d+\.\d+\.\d+$/.test(version) || isLocked(lock, parent, name)) continue
      const path = `node_modules/${name}`
      lock.packages[path] = { version, ...platform, ...(entry.dev === true ? { dev: true } : {}), optional: true }
      added.push(path)
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')))
  return added
}

/** The platform a package's name ends in: `…/binding-linux-arm64-musl`; null when it names none. */
export function platformOf(name: string): { os: string[]; cpu: string[]; libc?: string[] } | null {
  const words = name.slice(name.lastIndexOf('/') + 1).split('-')
  const os = SYSTEMS.find((system) => words.includes(system))
  const cpu = PROCESSORS.find((processor) => words.includes(processor))
  if (os === undefined || cpu === undefined) return null
  const last = words.at(-1) ?? ''
  if (os !== 'linux' || !/^(gnu|musl)/.test(last)) return { os: [os], cpu: [cpu] }
  return { os: [os], cpu: [cpu], libc: [last.startsWith('musl') ? 'musl' : 'glibc'] }
}

/** Whether npm would find the package from where the parent stands: beside it, or in any folder above. */
function isLocked(lock: LockFile, parent: string, name: string): boolean {
  for (
    let base = parent;
    ;
    base = base.includes('/node_modules/') ? base.slice(0, base.lastIndexOf('/node_modules/')) : ''
  ) {
    if (lock.packages[`${base === '' ? '' : `${base}/`}node_modules/${name}`] !== undefined) return true
    if (base === '') return false
  }
}
