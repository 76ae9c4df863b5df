import { Avatar } from "@/components/ui/avatar/avatar";

export type Pickable = { id: string; name: string; title: string };

/** Active people as they are offered in a list to search. */
export function optionsOf(people: readonly Pickable[], me: string) {
  return people.map(({ id, name, title }) => ({ value: id, label: name, hint: title, icon: <Avatar name={name} you={id === me} beside /> }));
}
