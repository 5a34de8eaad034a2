import type { DisclosurePurposeView, PublishedDisclosure } from '@qingshen/contracts/disclosure.schema'
import { DISCLOSURE_MEDIA } from '@qingshen/core/vocabulary/disclosure'
import { Link } from '@tanstack/react-router'
import { instantText } from '../../shared/format/date-text.ts'
import { AbilityButton, withReasons } from '../../shared/ui/ability-button.tsx'
import { PublicFields } from '../../shared/ui/disclosure/public-fields.tsx'
import { EvidenceLine } from '../../shared/ui/evidence-line.tsx'
import { DescriptionList } from '../../shared/ui/record/description-list.tsx'
import { StateTag } from '../../shared/ui/state-tag.tsx'
import { checkSign, currencySign, secretSign, versionText } from './disclosure-signs.ts'

interface PublishedVersionsProps {
  purpose: DisclosurePurposeView
  onCheck: (publication: string) => void
  onWithdraw: (publication: string) => void
}

/** What was made public, the newest first, each with its proof and what was found about it. */
export function PublishedVersions({ purpose, onCheck, onWithdraw }: PublishedVersionsProps) {
  return purpose.versions.map((version) => (
    <article key={version.id} className="stack tight disclosure-field" aria-label={versionText(version)}>
      <div className="row between">
        <h3>
          {versionText(version)} · {version.publishedOn} 公布
        </h3>
        <StateTag {...currencySign(version)} />
      </div>
      <Proof version={version} />
      <Findings version={version} />
      <details>
        <summary>公布的内容</summary>
        <PublicFields copy={version.copy} />
      </details>
      {version.notApplicable.length === 0 ? null : (
        <p className="quiet">选了“不适用”的：{version.notApplicable.join('、')}。</p>
      )}
      {version.isCurrent && version.withdrawn === null ? (
        <div className="row">
          <AbilityButton
            ability={withReasons(purpose.abilities['verify'])}
            label="核实公布情况"
            onClick={() => onCheck(version.id)}
          />
          {purpose.abilities['withdraw']?.allowed === true ? (
            <AbilityButton
              ability={withReasons(purpose.abilities['withdraw'])}
              label="撤下"
              onClick={() => onWithdraw(version.id)}
            />
          ) : null}
          <Link to="/public/disclosures/$publication" params={{ publication: version.id }} search={{}}>
            公众看到的页面
          </Link>
        </div>
      ) : null}
    </article>
  ))
}

/** What the regulator found, and how requests for secrecy were answered. */
function Findings({ version }: { version: PublishedDisclosure }) {
  return (
    <>
      {version.checks.map((check) => (
        <div key={`${check.onDay} ${check.office}`} className="stack tight">
          <p className="row">
            <StateTag {...checkSign(check.agrees)} />
            <span>
              {check.onDay} {check.office}
              {check.note === null ? '' : `：${check.note}`}
            </span>
          </p>
          {check.remarks.map(({ field, label, remark }) => (
            <p key={field} className="long-text">
              {label}：{remark}
            </p>
          ))}
        </div>
      ))}
      {version.secrets.map((secret) => (
        <p key={secret.field} className="row">
          <span>{secret.label}</span>
          <StateTag {...secretSign(secret.state)} />
        </p>
      ))}
    </>
  )
}

function Proof({ version }: { version: PublishedDisclosure }) {
  const { link } = version
  return (
    <DescriptionList
      items={[
        { term: '途径', value: `${DISCLOSURE_MEDIA.label(version.medium)}：${version.mediumName}` },
        {
          term: '网址',
          value:
            link === null ? null : (
              <a href={link} target="_blank" rel="noreferrer">
                {link}
              </a>
            ),
        },
        { term: '截图', value: <EvidenceLine evidence={version.picture} /> },
        { term: '登记时间', value: instantText(version.recordedAt) },
        { term: '内容指纹', value: <code title="内容的 SHA-256">{version.hash.slice(0, 16)}…</code> },
        ...(version.correctionReason === null ? [] : [{ term: '更正的理由', value: version.correctionReason }]),
      ]}
    />
  )
}
