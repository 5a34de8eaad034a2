import type { ListingDetail } from '@qingshen/contracts/listing.schema'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { DescriptionList } from '../../shared/ui/record/description-list.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'

/** Dates, grounds and counts beside a list. */
export function ListingRail({ detail }: { detail: ListingDetail }) {
  const { commentPeriod, publication, notices } = detail
  const isCommented = detail.steps.some((step) => step.act === 'publish_for_comment')
  return (
    <section className="card" aria-label="名单概况">
      <DescriptionList
        items={[
          { term: '依据', value: <ClauseChip clause={detail.clause.clause} /> },
          { term: '列入理由', value: detail.grounds.map((ground) => ground.label).join('；') },
          ...(isCommented
            ? [{ term: '公示', value: commentPeriod === null ? '未公示' : <CommentPeriod period={commentPeriod} /> }]
            : []),
          { term: '确定日期', value: detail.fixedOn ?? '未确定' },
          { term: '公布', value: publication === null ? '未公布' : <Publication publication={publication} /> },
          {
            term: '书面通知',
            value: `应发 ${notices.standing} 份，已出具 ${notices.issued} 份，已送达 ${notices.served} 份`,
          },
        ]}
      />
    </section>
  )
}

function CommentPeriod({ period }: { period: NonNullable<ListingDetail['commentPeriod']> }) {
  return (
    <span className="stack tight">
      <span>
        {period.from} 至 {period.to}
      </span>
      {period.running ? <StateTag icon="clock" word="公示期内" tone="warn" /> : null}
      <span className="quiet">期限依据：{period.basis}</span>
    </span>
  )
}

function Publication({ publication }: { publication: NonNullable<ListingDetail['publication']> }) {
  const { on, medium, link } = publication
  return (
    <span className="stack tight">
      <span>{on}</span>
      {medium === null ? null : <span>{medium}</span>}
      {link === null || !/^https?:\/\//.test(link) ? null : (
        <a href={link} target="_blank" rel="noreferrer">
          公布网址
        </a>
      )}
    </span>
  )
}
