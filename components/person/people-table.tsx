import { Avatar } from "@/components/ui/avatar/avatar";
import { roleNames } from "@/lib/domain/access/roles";
import type { PeopleParams } from "@/lib/domain/person/list-params";
import type { PersonRow } from "@/lib/domain/person/view";
import { PersonActions } from "./person-actions";
import { PersonStateWord } from "./person-state-word";

type PeopleTableProps = { people: readonly PersonRow[]; me: string; now: Date; mayManage: boolean; params: PeopleParams };

export function PeopleTable({ people, me, now, mayManage, params }: PeopleTableProps) {
  return (
    <table className="table table-people">
      <caption className="visually-hidden">People</caption>
      <thead>
        <tr>
          <th>Name</th>
          <th>Title</th>
          <th>Role</th>
          <th>Time zone</th>
          <th>State</th>
          {mayManage && (
            <th>
              <span className="visually-hidden">Actions</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td className="wide">
              <span className={person.id === me ? "person is-you" : "person"}>
                <Avatar name={person.name} you={person.id === me} beside />
                <span>
                  <span className="strong">{person.name}</span>
                  {person.id === me && <span className="you"> you</span>}
                  <span className="block faint">{person.email}</span>
                </span>
              </span>
            </td>
            <td className="muted">{person.title}</td>
            <td>{roleNames[person.role]}</td>
            <td className="muted">{person.timeZone.replaceAll("_", " ")}</td>
            <td>
              <PersonStateWord person={person} now={now} />
            </td>
            {mayManage && (
              <td className="num">
                <PersonActions person={person} params={params} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
