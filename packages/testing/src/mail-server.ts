import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail as the server took it. */
export type ReceivedMail = { readonly from: string; readonly to: readonly string[]; readonly text: string }

/** A mail server on a free port of this machine. */
export type TestMailServer = {
  readonly url: string
  readonly received: readonly ReceivedMail[]
  /** Refuses recipients by this SMTP code while it is not null. */
  refuseWith: number | null
  readonly stop: () => Promise<void>
}

/** Starts a mail server, on a given port where one is named. */
export async function startMailServer(port = 0): Promise<TestMailServer> {
  const received: ReceivedMail[] = []
  const state = { refuseWith: null as number | null }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, callback) {
      if (state.refuseWith === null) return callback()
      return callback(Object.assign(new Error('mailbox refused'), { responseCode: state.refuseWith }))
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom === false ? '' : mailFrom.address
        received.push({ from, to: rcptTo.map(({ address }) => address), text: Buffer.concat(chunks).toString('utf8') })
        callback()
      })
    },
  })
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve)
  })
  const bound = (server.server.address() as AddressInfo).port
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${bound}`,
    received,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(resolve)
      }),
  })
}
