import './rules.css'
import type { LawDetail } from '@qingshen/contracts/law.operations'
import { loadLaw } from '@qingshen/contracts/law.operations'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddress, useAddressPart } from '../../shared/address/use-address.ts'
import { call } from '../../shared/api/call.ts'
import { stretchText, today } from '../../shared/format/date-text.ts'
import { DayField } from '../../shared/ui/day-field.tsx'
import { Icon } from '../../shared/ui/icon.tsx'
import { QueryView } from '../../shared/ui/query-view.tsx'
import type { RecordTab } from '../../shared/ui/record/record-page.tsx'
import { RecordPage } from '../../shared/ui/record/record-page.tsx'
import { CaseList } from './case-list.tsx'
import { CaseRuleList } from './case-rule-list.tsx'
import { ConsequenceList } from './consequence-list.tsx'
import { DocumentList } from './document-list.tsx'
import { DutyList } from './duty-list.tsx'
import { inForceSign } from './in-force-sign.ts'
import { ProcedureList } from './procedure-list.tsx'
import { ReadingList } from './reading-list.tsx'
import { RuleList } from './rule-list.tsx'

/** One jurisdiction on one day: rules, readings, duties, procedures, the case, consequences, cases, documents. */
export function LawPage() {
  const law = useAddressPart('law')
  const [address] = useAddress()
  const on = address['on']
  const query = useQuery({
    queryKey: ['law', law, on ?? ''],
    queryFn: () => call(loadLaw, { params: { law }, query: on === undefined ? {} : { on } }),
    placeholderData: keepPreviousData,
  })
  return (
    <QueryView query={query} what="规则">
      {(detail) => <LawRecord detail={detail} />}
    </QueryView>
  )
}

function tabsOf(detail: LawDetail): RecordTab[] {
  const tabs = [
    { id: 'rules', name: '判定规则', items: detail.rules, content: <RuleList rules={detail.rules} /> },
    { id: 'readings', name: '条文理解', items: detail.readings, content: <ReadingList readings={detail.readings} /> },
    { id: 'duties', name: '义务与期限', items: detail.duties, content: <DutyList duties={detail.duties} /> },
    {
      id: 'procedures',
      name: '名单程序',
      items: detail.procedures,
      content: <ProcedureList procedures={detail.procedures} />,
    },
    {
      id: 'case-rules',
      name: '案件规定',
      items: detail.caseRules,
      content: <CaseRuleList rules={detail.caseRules} />,
    },
    {
      id: 'consequences',
      name: '法律后果',
      items: detail.consequences,
      content: <ConsequenceList consequences={detail.consequences} />,
    },
    { id: 'cases', name: '案例', items: detail.cases, content: <CaseList cases={detail.cases} /> },
    { id: 'documents', name: '文件', items: detail.documents, content: <DocumentList documents={detail.documents} /> },
  ]
  return tabs.map(({ id, name, items, content }) => ({ id, title: `${name}（${items.length}）`, content }))
}

function LawRecord({ detail }: { detail: LawDetail }) {
  const [address, changeAddress] = useAddress()
  const { law } = detail
  return (
    <RecordPage
      kind={`${law.place} · 规则`}
      title={law.title}
      state={inForceSign(law, detail.on)}
      facts={<p className="quiet">施行：{stretchText(law.from, law.to)}</p>}
      actions={
        <>
          <DayField label="看这一天的规定" value={address['on'] ?? today()} onChange={(on) => changeAddress({ on })} />
          <Link to="/trial" search={{ law: law.id }} className="button">
            <Icon name="gauge" />
            试算
          </Link>
        </>
      }
      tab={address['tab']}
      onTab={(tab) => changeAddress({ tab })}
      tabs={tabsOf(detail)}
    />
  )
}
