import type { OfficeFunctionsRow } from '@qingshen/contracts/offices.operations'
import { setOfficeFunctions } from '@qingshen/contracts/offices.operations'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../shared/api/call.ts'
import { isAllowed, useSession } from '../../shared/session/session.ts'
import { SideForm } from '../../shared/ui/form/side-form.tsx'
import { DescriptionList } from '../../shared/ui/record/description-list.tsx'
import { SidePanel } from '../../shared/ui/side-panel.tsx'
import { changedFunctions, functionsText } from './office-words.ts'

const KEY = ['office-functions']

interface OfficePanelProps {
  office: OfficeFunctionsRow
  onClose: () => void
}

/** One office: what it holds besides its department's work; whoever keeps the offices gives or takes the function. */
export function OfficePanel({ office, onClose }: OfficePanelProps) {
  const session = useSession()
  if (isAllowed(session, 'office.manage')) return <FunctionForm office={office} onClose={onClose} />
  return (
    <SidePanel title={office.name} onClose={onClose}>
      <OfficeFacts office={office} />
    </SidePanel>
  )
}

function OfficeFacts({ office }: { office: OfficeFunctionsRow }) {
  const held = functionsText(office.functions)
  return (
    <DescriptionList
      items={[
        { term: '所在地', value: office.regionName },
        { term: '另行承担的职能', value: held === '' ? '没有' : held },
      ]}
    />
  )
}

function FunctionForm({ office, onClose }: OfficePanelProps) {
  const queryClient = useQueryClient()
  const reload = () => queryClient.invalidateQueries({ queryKey: KEY })
  const { office: id, version, functions, regionName } = office
  const isHeld = functions.includes('energy_saving')
  const save = useMutation({
    mutationFn: () =>
      call(setOfficeFunctions, {
        params: { office: id },
        body: { version, functions: changedFunctions(functions, 'energy_saving') },
      }),
    onSuccess: async () => {
      await reload()
      onClose()
    },
    onError: reload,
  })
  return (
    <SideForm
      title={office.name}
      submitLabel={isHeld ? '收回节能主管职能' : '登记节能主管职能'}
      intro={<OfficeFacts office={office} />}
      isBusy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <p>
        {isHeld
          ? `收回后，${regionName}由节能主管部门办理的步骤没有机构可以办理，直到登记给另一个机构。已经办理的不变。`
          : `登记后，${regionName}由节能主管部门办理的步骤（提出名单、会同等）由该机构办理。一地只能由一个机构承担；原来由别的机构承担的，请先从那个机构收回。`}
      </p>
      <p className="quiet">谁在何时登记或收回，记入日志。</p>
    </SideForm>
  )
}
