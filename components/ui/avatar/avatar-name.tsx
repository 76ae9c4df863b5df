import { joinClasses } from "../join-classes";
import { initials } from "./initials";

type AvatarNameProps = { name: string; you?: boolean; className?: string };

/** Names, not teams: the initials and the name in full. */
export function AvatarName(props: AvatarNameProps) {
  return <span {...personFace(props)}>{props.name}</span>;
}

/** What makes an element look like a person; rows of long tables take it without a component of their own. */
export function personFace({ name, you, className }: AvatarNameProps) {
  return { className: joinClasses("person", you && "is-you", className), "data-initials": initials(name) };
}
