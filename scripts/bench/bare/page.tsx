import { clients } from "@/lib/server/db";
import { requireContext } from "@/lib/server/session";

/** The measure for our pages: whoever is signed in sees fifty rows of the database in a table, and nothing else. */
export default async function Page() {
  await requireContext();
  const rows = await clients().read.release.findMany({ orderBy: { number: "desc" }, take: 50, select: { number: true, name: true, launchAt: true } });
  return (
    <table>
      <tbody>
        {rows.map(({ number, name, launchAt }) => (
          <tr key={number}>
            <td>{number}</td>
            <td>{name}</td>
            <td>{launchAt?.toISOString()}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
