import { Link } from "@/components/ui/page/link";
import { RelativeTime } from "@/components/ui/time/relative-time";

type LatestEventsProps = { release: string; events: readonly { number: number; at: string; say: string }[] };

export function LatestEvents({ release, events }: LatestEventsProps) {
  return (
    <section aria-labelledby="latest">
      <div className="section-head">
        <h3 id="latest">Latest</h3>
        <Link className="link small push" href={`/releases/${release}/history`}>
          History
        </Link>
      </div>
      <ol className="timeline timeline-wide">
        {events.map((event) => (
          <li key={event.number}>
            <RelativeTime at={event.at} />
            <span>{event.say}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
