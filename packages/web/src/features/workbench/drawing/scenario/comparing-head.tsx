/** The head of a table that compares the plant before and after options. */
export function ComparingHead({ first }: { first: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col" className="number">
          现状
        </th>
        <th scope="col" className="number">
          实施后
        </th>
        <th scope="col" className="number">
          变化
        </th>
      </tr>
    </thead>
  )
}
