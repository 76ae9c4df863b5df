import { questions, type ReviewText as Text, textNames } from "@/lib/domain/review/texts";
import type { ReviewView } from "@/lib/domain/review/view";
import { ReviewText } from "./text/review-text";

/** The four questions, and the version for customers. */
export function QuestionList({ view: { key, review, people, whyNotEdit }, me }: { view: ReviewView; me: string }) {
  const whyNot = review.publishedAt === null ? whyNotEdit : "It is published, so its words stay.";
  return (
    <section aria-labelledby="learned">
      <div className="section-head">
        <h2 id="learned">What we learn from it</h2>
        <span className="small muted">About how the work is set up, never about a person</span>
      </div>
      <dl className="questions">
        {([...questions, "forCustomers"] as const).map((text) => (
          <div key={text} className="question" id={text}>
            <dt>{textNames[text]}</dt>
            <dd>
              <ReviewText run={key} text={text} me={me} held={heldOf(text)} whyNot={whyNot} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );

  function heldOf(text: Text) {
    const stamp = review.revisions[text];
    return { text: review.texts[text], revision: stamp?.revision ?? 0, byName: (stamp && people[stamp.personId]?.name) ?? "Somebody", at: stamp?.at ?? review.dueAt };
  }
}
