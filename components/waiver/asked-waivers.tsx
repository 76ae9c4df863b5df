import { Link } from "@/components/ui/page/link";
import { Icon } from "@/components/ui/icon/icon";

type AskedWaiversProps = { waivers: readonly { id: string; say: string; askedBy: string; name: string; key: string }[] };

/** The waivers that wait for whoever reads. */
export function AskedWaivers({ waivers }: AskedWaiversProps) {
  if (waivers.length === 0) return null;
  return (
    <section className="week" aria-labelledby="asked-waivers">
      <div className="section-head">
        <h2 id="asked-waivers">Waits for you</h2>
        <span className="faint small">{waivers.length === 1 ? "1 waiver is asked" : `${waivers.length} waivers are asked`}</span>
      </div>
      <ul className="overdue-list">
        {waivers.map(({ id, say, askedBy, name, key }) => (
          <li key={id}>
            <Icon name="file-check" className="icon attention" />
            <span>
              <Link className="strong" href={`/releases/${key}#waivers`}>
                {name} <span className="faint">{key}</span>
              </Link>{" "}
              <span className="muted">{say}</span>
            </span>
            <span>{askedBy} asks</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
