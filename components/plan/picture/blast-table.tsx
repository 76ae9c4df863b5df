import { RelativeTime } from "@/components/ui/time/relative-time";
import { count } from "@/lib/domain/duration/duration";
import type { BlastService } from "@/lib/domain/service/blast";

/** Which service is reached, how far away it is, and through which others. */
export function BlastTable({ services }: { services: readonly BlastService[] }) {
  return (
    <table className="table table-top">
      <caption className="visually-hidden">Services that a failure reaches</caption>
      <thead>
        <tr><th scope="col">Service</th><th scope="col">How far</th><th scope="col">Through</th><th scope="col">Its own next launch</th></tr>
      </thead>
      <tbody>
        {services.map(({ id, name, far, through, launch }) => (
          <tr key={id}>
            <td className="wide strong">{name}</td>
            <td data-label="How far">{far === 0 ? "Changed" : `${count(far, "step")} away`}</td>
            <td data-label="Through">{through.join(", ") || "This release"}</td>
            <td data-label="Its own next launch">{launch ? <>{launch.key}, <RelativeTime at={launch.at} /></> : "None within two weeks"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
