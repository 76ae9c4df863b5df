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
  const classes = joinClasses("avatar", large && "avatar-lg", you && "is-you");
  // Drawn by the style sheet, so that what stands in a button is the name and no letters before it.
  if (beside) return <span className={classes} aria-hidden data-initials={initials(name)} />;
  return (
    <span className={classes} role="img" aria-label={name} title={name}>
      {initials(name)}
    </span>
  );
}
