import type { Blocker } from "@/lib/domain/readiness/blocker";
import { listWords } from "@/lib/domain/readiness/input";
import { isWritten, questions, textNames } from "@/lib/domain/review/texts";
import { capital, lowered } from "@/lib/domain/text/say-number";
import type { ReviewView } from "@/lib/domain/review/view";
import { PublishButton } from "./publish-button";

type PublishPanelProps = { view: ReviewView; blockers: readonly Blocker[]; me: string };

/** What is still missing before a review can be published, and what publishing does. */
export function PublishPanel({ view, blockers, me }: PublishPanelProps) {
  const { key, release, review, lockedServices, isOnStatusPage, whyNotPublish, people } = view;
  const written = questions.filter((text) => isWritten(review.texts[text])).map((text) => lowered(textNames[text]));
  const ownerless = blockers.some(({ code }) => code === "review.action");
  const does = sayEffect(release.key, release.status, lockedServices);
  return (
    <section id="publish">
      <div className="section-head">
        <h3>Publish</h3>
      </div>
      <ul className="stack publish">
        {written.length > 0 && (
          <li className="readiness-say say-ready" data-icon="circle-check">
            {capital(listWords(written))}
          </li>
        )}
        {blockers.map(({ say, field }) => (
          <li key={field} className="readiness-say say-blocked" data-icon="octagon-minus">
            <a className="link" href={`#${field.split("/").at(-1)}`}>{say}</a>
          </li>
        ))}
        {!ownerless && review.actions.length > 0 && (
          <li className="readiness-say say-ready" data-icon="circle-check">
            Every action has a person and a date
          </li>
        )}
        <li className={`readiness-say say-${isWritten(review.texts.forCustomers) ? "ready" : "neutral"}`} data-icon={isWritten(review.texts.forCustomers) ? "circle-check" : "circle-dashed"}>
          {isOnStatusPage ? "Also a version for customers on the status page" : "A version for customers, if they should read it"}{" "}
          <a className="link" href="#forCustomers">{isWritten(review.texts.forCustomers) ? "Read it" : "Write it"}</a>
        </li>
      </ul>
      {whyNotPublish === null ? <PublishButton run={key} release={release.key} does={does} names={Object.fromEntries(Object.values(people).map(({ id, name }) => [id, name]))} me={me} /> : <p className="small muted">{whyNotPublish}</p>}
      {does && <p className="hint rows-block">Publishing {does}.</p>}
    </section>
  );
}

/** What publishing does, in words that follow "Publishing". Empty when it changes nothing else. */
function sayEffect(key: string, status: ReviewView["release"]["status"], services: readonly string[]): string {
  return listWords([...(status === "rolledBack" ? [`closes ${key}`] : []), ...(services.length > 0 ? [`opens ${listWords(services)} for the next launch`] : [])]);
}
