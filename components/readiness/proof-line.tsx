import { Link } from "@/components/ui/page/link";
import { iconOf } from "@/components/ui/state/tone-icon";
import type { ProofSentence } from "@/lib/domain/readiness/say-proof";

type ProofLineProps = { release: string; proof: ProofSentence; waived: string };

/** Whether the way back would work today, since when that is known and what renews it; and what is waived. */
export function ProofLine({ release, proof, waived }: ProofLineProps) {
  return (
    <section aria-labelledby="proof">
      <div className="section-head">
        <h2 id="proof">Would the way back work today?</h2>
        <Link className="link small push" href={`/releases/${release}/drills`}>
          Drills
        </Link>
      </div>
      <div className="rows-block proof-says">
        <p className={`readiness-say say-${proof.tone}`} data-icon={iconOf[proof.tone]}>
          <span className="strong">{proof.strong}</span> {proof.rest}
        </p>
        {waived !== "" && (
          <p className="readiness-say" data-icon="file-check">
            {waived} <a className="link" href="#waivers">See the waivers</a>
          </p>
        )}
      </div>
    </section>
  );
}
