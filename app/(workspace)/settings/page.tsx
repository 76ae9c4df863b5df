import type { Metadata } from "next";
import { Link } from "@/components/ui/page/link";
import { AwayForm } from "@/components/person/away-form";
import { OwnForm } from "@/components/person/own-form";
import { PasswordForm } from "@/components/person/password-form";
import { LiveRefresh } from "@/components/live/live-refresh";
import { TellingForm } from "@/components/notification/telling-form";
import { SettingsTabs } from "@/components/shell/settings-tabs";
import { CreateTokenForm } from "@/components/token/create-token-form";
import { TokenList } from "@/components/token/token-list";
import { ThemeSwitch } from "@/components/ui/page/theme-switch";
import { roleNames } from "@/lib/domain/access/roles";
import { sayRole } from "@/lib/domain/access/say-role";
import { timeZones } from "@/lib/domain/time/time-zones";
import { getTelling } from "@/lib/server/notification/queries";
import { listAway } from "@/lib/server/away/queries";
import { getOwnSettings } from "@/lib/server/person/queries";
import { requireContext } from "@/lib/server/session";
import { listOwnTokens } from "@/lib/server/token/queries";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const context = await requireContext();
  const [own, tokens, telling, away] = await Promise.all([getOwnSettings({}, context), listOwnTokens({}, context), getTelling({}, context), listAway({}, context)]);
  if (!own.ok || !tokens.ok || !telling.ok || !away.ok) throw new Error("The settings could not be read.");
  const { email, title, role, hasPassword, signsInElsewhere } = own.value;

  return (
    <main id="main" className="page" tabIndex={-1}>
      <h1 className="list-head">Settings</h1>
      <SettingsTabs isAdministrator={role === "administrator"} />
      <section className="sheet">
        <h2>You</h2>
        <div className="stack-wide">
          <OwnForm own={own.value} zones={timeZones(own.value.timeZone)} />
          <div className="stack small">
            <p>
              <span className="strong">{roleNames[role]}</span>
              {title && title !== roleNames[role] && <span className="muted">, {title}</span>} <span className="faint">{email}</span>
            </p>
            <p className="muted">{sayRole[role]} Only an administrator changes role and title.</p>
          </div>
        </div>
      </section>
      <section className="sheet" id="away">
        <h2>When you are away</h2>
        <AwayForm list={away.value} />
      </section>
      <section className="sheet" id="told">
        <h2>How you are told</h2>
        <TellingForm telling={telling.value} />
      </section>
      <section className="sheet">
        <h2>Theme</h2>
        <div className="stack">
          <ThemeSwitch />
          <p className="hint">Kept on this device.</p>
        </div>
      </section>
      <section className="sheet">
        <h2>Password</h2>
        {hasPassword ? <PasswordForm email={email} /> : <p className="small muted">{signsInElsewhere ? "You sign in with single sign-on, and have no password here." : "You have no password here. An administrator can make a link that sets one."}</p>}
      </section>
      <section className="sheet">
        <h2>API tokens</h2>
        <div className="stack-wide">
          <div className="stack">
            <p className="small muted">
              A token lets a program act as you, with your role: a pipeline that asks the gate, a script that ticks. How is told in the{" "}
              <Link className="link" href="/api/v1/docs">
                description of the API
              </Link>
              .
            </p>
            <TokenList tokens={tokens.value} />
          </div>
          <CreateTokenForm />
        </div>
      </section>
      <LiveRefresh release="me" me={context.actor.id} />
    </main>
  );
}
