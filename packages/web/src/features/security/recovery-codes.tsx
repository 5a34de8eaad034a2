import { saveDownload } from '../../shared/api/save-download.ts'

/** Recovery codes, this once; to be kept on paper or in a file before going on. */
export function RecoveryCodes({
  codes,
  account,
  onKept,
}: {
  codes: readonly string[]
  account: string
  onKept: () => void
}) {
  const text = `清审恢复码（${account}）\n每个只能用一次，代替手机上的动态口令。\n\n${codes.join('\n')}\n`
  const keep = () =>
    saveDownload({ blob: new Blob([text], { type: 'text/plain;charset=utf-8' }), name: '清审恢复码.txt' })
  return (
    <section className="card stack" aria-label="恢复码">
      <h3>恢复码</h3>
      <p>手机不在身边时，用一个恢复码代替动态口令登录。每个只能用一次，只在这里显示这一次，请抄下、打印或保存。</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p className="row no-print">
        <button type="button" className="button" onClick={() => window.print()}>
          打印恢复码
        </button>
        <button type="button" className="button" onClick={keep}>
          保存为文件
        </button>
        <button type="button" className="button button-primary" onClick={onKept}>
          我已保存好
        </button>
      </p>
    </section>
  )
}
