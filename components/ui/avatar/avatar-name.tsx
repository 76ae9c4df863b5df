import { joinClasses } from "../join-classes";
import { initials } from "./initials";

type AvatarNameProps = { name: string; you?: boolean; className?: string };

/** Names, not teams: the initials and the name in full. */
export function AvatarName({ name, you, className }: AvatarNameProps) {
  return (
    <span className={joinClasses("person", you && "is-you", className)} data-initials={initials(name)}>
      {name}
    </span>
  );
}
