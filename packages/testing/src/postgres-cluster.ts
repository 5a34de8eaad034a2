import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PostgreSQL server of our own, with a login that may create databases and is no superuser. */
export interface PostgresCluster {
  readonly url: string
  stop(): void
}

const INSTALLED = '/usr/lib/postgresql'

/** The folder of Debian's server programs, oldest version first since that is the one we must run on; null if none. */
export function findPostgresPrograms(): string | null {
  if (!existsSync(INSTALLED)) return null
  const versions = readdirSync(INSTALLED)
    .filter((name) => Number(name) >= 15 && existsSync(join(INSTALLED, name, 'bin', 'initdb')))
    .toSorted((a, b) => Number(a) - Number(b))
  return versions[0] === undefined ? null : join(INSTALLED, versions[0], 'bin')
}

/** Starts a server on a free port with a data folder of its own; its time zone is deliberately not UTC. */
export async function startPostgresCluster(programs: string): Promise<PostgresCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'qingshen-postgres-'))
  const data = join(folder, 'data')
  const port = await freePort()
  if (isRoot()) execFileSync('chown', ['postgres', folder])
  run(programs, 'initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'])
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${folder}`, 'fsync=off']
  const options = [...settings, 'timezone=Asia/Shanghai', 'datestyle=SQL'].map((item) => `-c ${item}`).join(' ')
  run(programs, 'pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start'])
  const login = 'create role qingshen login createrole createdb; create database qingshen owner qingshen'
  for (const statement of login.split('; ')) {
    run(programs, 'psql', ['-h', folder, '-p', String(port), '-U', 'postgres', '-q', '-c', statement])
  }
  return {
    url: `postgres://qingshen@127.0.0.1:${port}/qingshen`,
    stop() {
      run(programs, 'pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

// PostgreSQL refuses to run as root.
function run(programs: string, program: string, values: string[]): void {
  const path = join(programs, program)
  const [command, list] = isRoot() ? ['runuser', ['-u', 'postgres', '--', path, ...values]] : [path, values]
  execFileSync(command, list, { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error()),
      )
    })
  })
}
