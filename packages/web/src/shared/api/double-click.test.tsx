import { QueryClientProvider, useMutation } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { createQueryClient } from './query-client.ts'

afterEach(cleanup)

function MakeButton({ make }: { make: () => Promise<void> }) {
  const making = useMutation({ mutationFn: make })
  return (
    <button type="button" disabled={making.isPending} onClick={() => making.mutate()}>
      生成
    </button>
  )
}

test('the second click of a double click finds the button at work', async () => {
  let calls = 0
  const make = () => {
    calls += 1
    return new Promise<void>((done) => setTimeout(done, 50))
  }
  render(
    <QueryClientProvider client={createQueryClient()}>
      <MakeButton make={make} />
    </QueryClientProvider>,
  )
  const button = screen.getByRole('button', { name: '生成' })
  button.click()
  // what a browser does between the clicks of a hand: it empties its queue of microtasks
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve()
  button.click()
  await new Promise((done) => setTimeout(done, 80))
  expect(calls).toBe(1)
})
