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
import type { Description } from '../../shared/ui/record/description-list.tsx'
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
  return (
    <header className="stack">
      <div className="row between">
        <h1>{shown.name}</h1>
        <button type="button" className="button no-print" onClick={() => window.print()}>
          <Icon name="print" />
          打印
        </button>
      </div>
      {shown.removedOn === null ? null : (
        <p role="status">已移出名单：这家企业已于 {shown.removedOn} 移出名单，以下是移出以前公布的内容。</p>
      )}
      <section className="card" aria-label="公布概况">
        <DescriptionList items={[...whatItIs(shown), ...whereItStood(shown)]} />
      </section>
    </header>
  )
}

function whatItIs(shown: PublicDisclosure): Description[] {
  const { listing, occurrence } = shown
  const time = occurrence === '' ? '' : `（${occurrence}）`
  return [
    { term: '公开事项', value: `${DISCLOSURE_PURPOSES.label(shown.purpose)}${time}` },
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
  ]
}

function whereItStood({ publishedOn, medium, mediumName, link, number, correctionReason, hash }: PublicDisclosure) {
  const correction = correctionReason === null ? '' : `，更正：${correctionReason}`
  const original = (
    <a href={link ?? undefined} target="_blank" rel="noreferrer">
      公布网址
    </a>
  )
  const items: Description[] = [
    { term: '公布', value: `${publishedOn}，${DISCLOSURE_MEDIA.label(medium)}：${mediumName}` },
    ...(link === null ? [] : [{ term: '原文', value: original }]),
    { term: '版本', value: `第 ${number} 版${correction}` },
    { term: '内容指纹', value: <code>{hash}</code> },
  ]
  return items
}
