import { loadFileScan } from '@qingshen/contracts/files.operations'
import { countScans } from '@qingshen/store/files/file-scans'
import { useCase } from '../use-case.ts'

/** Whether uploads are scanned for viruses, and how the stored contents stand. */
export const loadFileScanUseCase = useCase(loadFileScan, async ({ deps, tx }) => ({
  available: deps.scanner !== null,
  ...(await countScans(tx)),
}))
