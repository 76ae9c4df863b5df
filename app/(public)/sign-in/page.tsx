import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CastList } from "@/components/session/cast-list";
import { SignInForm } from "@/components/session/sign-in-form";
import { wayBack } from "@/lib/domain/access/sign-in-href";
import { saySignInProblem } from "@/lib/domain/access/sign-in-problem";
import { getSignInWays, isSetUp } from "@/lib/server/access/queries";
import { getContext } from "@/lib/server/session";

export const metadata: Metadata = { title: "Sign in" };

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const asked = await searchParams;
  const from = wayBack([asked.from ?? ""].flat()[0]);
  if ((await getContext()).actor) redirect(from);
  if (!(await isSetUp())) redirect("/set-up");
  const { cast, sso } = await getSignInWays();
  const problem = saySignInProblem([asked.error ?? ""].flat()[0]);

  if (cast.length === 0) {
    return (
      <div className="door-alone">
        <h1 className="answer">Sign in</h1>
        <SignInForm from={from} sso={sso} problem={problem} />
      </div>
    );
  }
  return (
    <div className="door-columns">
      <section>
        <h1 className="answer">Who would you like to be?</h1>
        <p className="answer-sub">This is the demo. Choose a person to see what they see. Only this computer can open it.</p>
        <CastList cast={cast} from={from} />
      </section>
      <SignInForm title="Or use an account" from={from} sso={sso} problem={problem} />
    </div>
  );
}
