import type { Notice } from '@qingshen/contracts/notices.operations'
import { SERVICE_MANNERS } from '@qingshen/core/listing/listing-codes'
import { Link } from '@tanstack/react-router'
import { EvidenceLine } from '../../shared/ui/evidence-line.tsx'

/** The versions of a notice and its service record. */
export function NoticeRecord({ notice }: { notice: Notice }) {
  return (
    <div className="stack no-print">
      <section className="card stack" aria-label="送达记录">
        <h2>送达记录</h2>
        {notice.services.length === 0 ? (
          <p className="quiet">还没有登记送达。送达后在上方登记日期、方式和收件人。</p>
        ) : null}
        <ul className="plain-list">
          {notice.services.map((service) => (
            <li key={service.id}>
              {service.on} {SERVICE_MANNERS.label(service.manner)}，由{service.receiver}签收
              {service.note === null ? '' : `；${service.note}`}；附件：
              <EvidenceLine evidence={service.evidence} />
            </li>
          ))}
        </ul>
      </section>
      <section className="card stack" aria-label="各版本">
        <h2>各版本</h2>
        <ul className="plain-list">
          {notice.versions.map((version) => (
            <li key={version.id}>
              <Link to="/notices/$notice" params={{ notice: version.id }} search={{}}>
                第 {version.version} 版 {version.number}
              </Link>{' '}
              {version.issuedOn} 出具
              {version.reason === null ? '' : `，变更原因：${version.reason}`}
              {version.id === notice.notice.id ? '（正在看这一版）' : ''}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
