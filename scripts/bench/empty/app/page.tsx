import { connection } from "next/server";

/** What the framework alone takes: fifty rows from nowhere, for anybody, without our server, proxy, layout or database. */
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
