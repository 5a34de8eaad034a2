import { PGlite } from '@electric-sql/pglite'
import fastify from 'fastify'

// The peer of starting: the same database and the same server with nothing in them. node bare-server.ts FOLDER

const database = await PGlite.create(process.argv[2] ?? 'memory://')
const app = fastify()
app.get('/', async () => (await database.query('select 1 as one')).rows)
await app.listen({ host: '127.0.0.1', port: 0 })
const bound = app.server.address()
process.stdout.write(`http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}\n`)
process.once('SIGTERM', () => {
  void app.close().then(() => database.close())
})
