import { SomethingIsWrong } from "@/components/run/dialogs/something-is-wrong";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { RelativeTime } from "@/components/ui/time/relative-time";
import { mayRole } from "@/lib/domain/access/policy";
import type { Role } from "@/lib/domain/access/roles";
import { mayMove } from "@/lib/domain/release/may-move";
import { nextActions } from "@/lib/domain/release/next-action";
import { rolloutMethodNames } from "@/lib/domain/release/release";
import { isOpen } from "@/lib/domain/release/status";
import type { ReleaseView } from "@/lib/domain/release/view";
import type { Trouble } from "@/lib/domain/run/view";
import { ReleaseActions } from "./release-actions";
import { ReleaseStatus } from "./release-status";

type ReleaseHeadProps = {
  release: ReleaseView & { isNamed: boolean; names: Record<string, string> };
  me: { id: string; role: Role };
  /** Before anything is live there is nothing to be wrong. */
  trouble: Trouble | null;
};

/** What every tab of a release begins with: what it is, when it launches, and the next action. */
export function ReleaseHead({ release, me, trouble }: ReleaseHeadProps) {
  const { key, name, status, launchAt, version, services, rolloutMethod, rolloutNote, owner, isNamed } = release;
  const { next, others } = nextActions(release);
  const may = (to: Parameters<typeof mayMove>[2]) => mayMove(me.role, isNamed, to);
  const open = isOpen(status);
  function mayTest(): boolean {
    const answer = mayRole("drill.edit", me.role);
    return answer === "yes" || (answer === "named" && isNamed);
  }

  return (
    <header className="release-head">
      <Breadcrumb items={[{ label: "Releases", href: "/releases" }, { label: key }]} />
      <div className="title">
        <h1>{name}</h1>
        <ReleaseStatus status={status} />
        <ReleaseActions
          release={key}
          name={name}
          next={next?.kind === "move" && !may(next.to) ? null : next}
          others={others.filter(may)}
          mayCancel={open && may("cancelled")}
          mayTest={open && mayTest()}
          mayEdit={open && mayRole("release.edit", me.role) === "yes"}
          mayCreate={mayRole("release.create", me.role) === "yes"}
          maySaveAsTemplate={mayRole("template.edit", me.role) === "yes"}
          names={release.names}
          me={me.id}
          wrong={trouble && <SomethingIsWrong release={key} name={name} trouble={trouble} />}
        />
      </div>
      <div className="meta">
        <Launch at={launchAt} status={status} />
        <span>Version {version}</span>
        {services.length > 0 && <span>{services.map((service) => service.name).join(", ")}</span>}
        <span>{[rolloutMethodNames[rolloutMethod], rolloutNote].filter(Boolean).join(", ")}</span>
        <span>Owner {owner.name}</span>
      </div>
    </header>
  );
}

function Launch({ at, status }: { at: string | null; status: ReleaseView["status"] }) {
  if (at === null) return <span>{isOpen(status) ? "No launch date yet" : "Had no launch date"}</span>;
  const planned = status === "draft" || status === "ready";
  return (
    <span>
      {planned ? "Launches" : "Launch"} <RelativeTime at={at} className="strong" />
      {planned && (
        <>
          {" "}
          (<RelativeTime at={at} form="distance" />)
        </>
      )}
    </span>
  );
}
