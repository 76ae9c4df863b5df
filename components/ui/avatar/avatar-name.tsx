import { joinClasses } from "../join-classes";
import { Avatar } from "./avatar";

type AvatarNameProps = { name: string; you?: boolean; className?: string };

/** Names, not teams: the initials and the name in full. */
export function AvatarName({ name, you, className }: AvatarNameProps) {
  return (
    <span className={joinClasses("person", you && "is-you", className)}>
      <Avatar name={name} you={you} beside />
      {name}
    </span>
  );
}
