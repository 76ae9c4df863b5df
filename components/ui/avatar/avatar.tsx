import { joinClasses } from "../join-classes";
import { initials } from "./initials";

type AvatarProps = {
  name: string;
  /** The one who is looking. */
  you?: boolean;
  large?: boolean;
  /** The name stands beside it already, so readers need not hear it twice. */
  beside?: boolean;
};

export function Avatar({ name, you, large, beside }: AvatarProps) {
  const named = beside ? { "aria-hidden": true } : { role: "img", "aria-label": name, title: name };
  return (
    <span className={joinClasses("avatar", large && "avatar-lg", you && "is-you")} {...named}>
      {initials(name)}
    </span>
  );
}
