import { connection } from "next/server";

/** The measure for our pages: fifty rows, rendered at each request, by the same framework without anything else. */
export default async function Page() {
  await connection();
  const rows = Array.from({ length: 50 }, (_, at) => ({ id: at, name: `Row ${at}`, at: new Date().toISOString() }));
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.id}</td>
            <td>{row.name}</td>
            <td>{row.at}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
