import type { Metadata } from "next";
import { AcceptForm } from "@/components/session/accept-form";
import { LinkButton } from "@/components/ui/button/link-button";
import { getInvitation } from "@/lib/server/access/queries";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

type InvitationPageProps = { params: Promise<{ secret: string }> };

export default async function InvitationPage({ params }: InvitationPageProps) {
  const { secret } = await params;
  const invitation = await getInvitation(secret);
  if (!invitation) {
    return (
      <div className="door-alone">
        <h1 className="answer">This link does not work any more</h1>
        <p className="answer-sub">It was used, replaced by a newer one, or is older than seven days. Ask an administrator for a new link; if you have a password already, sign in.</p>
        <LinkButton href="/sign-in" size="large">
          Sign in
        </LinkButton>
      </div>
    );
  }
  const { name, email, isReset } = invitation;
  return (
    <div className="door-alone">
      <h1 className="answer">{isReset ? "Set a new password" : `Welcome, ${name}`}</h1>
      <p className="answer-sub">{isReset ? `It replaces the password of ${name} and ends the sessions on other devices.` : "Choose a password, and you are in."}</p>
      <AcceptForm secret={secret} email={email} />
    </div>
  );
}
