// The inner part of `npm run token`: finds the person and makes the token with the product's own command.
// DATABASE_URL, the e-mail and the name of the token come from token.mjs.
import { createToken } from "@/lib/server/token/create-token";
import { clients } from "@/lib/server/db";

const [email = "", name = ""] = process.argv.slice(2);

const person = await clients().read.person.findUnique({
  where: { email: email.trim().toLowerCase() },
  select: { id: true, name: true, role: true, timeZone: true, deactivatedAt: true },
});
if (!person) stop(`Nobody here has the e-mail address ${email}: look it up under People.`);
else if (person.deactivatedAt) stop(`${person.name} is deactivated, so a token would not work: reactivate ${person.name} first, or name somebody else.`);
else {
  const made = await createToken({ name }, { actor: person, now: new Date(), via: "script" });
  if (made.ok) process.stdout.write(`${made.value.secret}\n`, () => process.exit(0));
  else stop(made.refusal.kind === "invalid" ? (made.refusal.fields[0]?.say ?? made.refusal.say) : made.refusal.say);
}

function stop(say: string) {
  process.stderr.write(`${say}\n`, () => process.exit(1));
}
