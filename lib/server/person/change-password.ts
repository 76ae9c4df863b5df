import "server-only";
import { changePasswordInput } from "@/lib/domain/person/person";
import { done, refuseField, refuseRule } from "@/lib/domain/result/result";
import { hashPassword, verifyPassword } from "../access/password";
import { giveBackTry, takeTry } from "../access/sign-in-tries";
import { command } from "../command";
import { findPerson } from "./find-person";

/** One's own password. All sessions end; the browser that asked begins a new one with the new password. */
export const changePassword = command({
  may: "person.editOwn",
  input: changePasswordInput,
  run: async (door, { current, password }) => {
    const { tx, actor, record } = door;
    // Counted like signing in: an open session must not be a way to guess. These counts stay when the verb is refused.
    const who = { account: `password of ${actor.id}`, address: `person ${actor.id}` };
    const taken = await takeTry(who);
    if (!taken.ok) return taken;
    const found = await findPerson(door, actor.id);
    if (!found.ok) return found;
    const { email, name, passwordHash } = found.value;
    if (!passwordHash) return refuseRule("You have no password here. Sign in the way you did, or ask an administrator for a link that sets one.");
    if (!(await verifyPassword(passwordHash, current))) return refuseField("current", "This is not your password. Type the one that you signed in with.");

    await giveBackTry(who);
    await tx.person.update({
      where: { id: actor.id },
      data: { passwordHash: await hashPassword(password), sessionVersion: { increment: 1 } },
      select: { id: true },
    });
    record({ type: "person.passwordChanged", data: { personId: actor.id, name } });
    return done({ email });
  },
});
