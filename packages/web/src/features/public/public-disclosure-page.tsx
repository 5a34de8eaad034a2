import './public.css'
import type { PublicDisclosure } from '@qingshen/contracts/disclosure.schema'
import { loadPublicDisclosure } from '@qingshen/contracts/disclosure.operations'
import { DISCLOSURE_MEDIA, DISCLOSURE_PURPOSES } from '@qingshen/core/vocabulary/disclosure'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddressPart } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { ClauseChip } from '../../shared/ui/clause/clause-chip.tsx'
import { PublicFields } from '../../shared/ui/disclosure/public-fields.tsx'
import { Icon } from '../../shared/ui/icon.tsx'
import { PublicPage } from '../../shared/ui/public/public-page.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import { DescriptionList } from '../../shared/ui/record/description-list.tsx'
import { PublicLinks } from './public-links.tsx'

/** What one enterprise made public, with the law and the day, as anybody may see and print it. */
export function PublicDisclosurePage() {
  const publication = useAddressPart('publication')
  const query = useQuery({
    queryKey: ['public-disclosure', publication],
    queryFn: () => call(loadPublicDisclosure, { params: { publication } }),
  })
  return (
    <PublicPage links={<PublicLinks />}>
      <QueryView query={query} what="企业公布的信息">
        {(shown) => (
          <div className="stack">
            <Head shown={shown} />
            <section className="card" aria-label="公布的内容">
              <PublicFields copy={shown} />
            </section>
          </div>
        )}
      </QueryView>
    </PublicPage>
  )
}

function Head({ shown }: { shown: PublicDisclosure }) {
  const { link, listing, versions } = shown
  const current = versions[0]
  return (
    <header className="stack">
      <div className="row between">
        <h1>{shown.name}</h1>
        <button type="button" className="button no-print" onClick={() => window.print()}>
          <Icon name="print" />
          打印
        </button>
      </div>
      {shown.isCurrent || current === undefined ? null : (
        <p role="status">
          这一版已经更正，现行的是
          <Link to="/public/disclosures/$publication" params={{ publication: current.id }} search={{}}>
            第 {current.number} 版（{current.publishedOn}）
          </Link>
          。
        </p>
      )}
      <section className="card" aria-label="公布概况">
        <DescriptionList
          items={[
            {
              term: '公开事项',
              value: `${DISCLOSURE_PURPOSES.label(shown.purpose)}${shown.occurrence === '' ? '' : `（${shown.occurrence}）`}`,
            },
            { term: '所在地', value: shown.placeName },
            { term: '依据', value: <ClauseChip clause={shown.clause.clause} /> },
            { term: '适用的规定', value: shown.lawTitle },
            {
              term: '所在名单',
              value:
                listing === null ? (
                  '不在名单中'
                ) : (
                  <Link to="/public/listings/$listing" params={{ listing: listing.id }} search={{}}>
                    {listing.title}
                  </Link>
                ),
            },
            {
              term: '公布',
              value: `${shown.publishedOn}，${DISCLOSURE_MEDIA.label(shown.medium)}：${shown.mediumName}`,
            },
            ...(link === null
              ? []
              : [
                  {
                    term: '原文',
                    value: (
                      <a href={link} target="_blank" rel="noreferrer">
                        公布网址
                      </a>
                    ),
                  },
                ]),
            {
              term: '版本',
              value: `第 ${shown.number} 版${shown.correctionReason === null ? '' : `，更正：${shown.correctionReason}`}`,
            },
            { term: '内容指纹', value: <code>{shown.hash}</code> },
          ]}
        />
      </section>
    </header>
  )
}
