import { html } from "@/lib/domain/text/html";
import { pageFrame } from "./page-frame";

type Ask = { name: string; timeZone: string; question: string; say: string; /** Where the button leads, and what it says; none: there is nothing to do here. */ button?: { action: string; label: string } };

/** One question and one button: what a link in an e-mail opens. Nothing happens before the button is pressed. */
export function askPage({ name, timeZone, question, say, button }: Ask): string {
  const body = html`<section class="now">
<h1 class="answer">${question}</h1>
<p class="answer-sub">${say}</p>
${button && html`<form class="ask" method="post" action="${button.action}"><button class="button button-primary">${button.label}</button></form>`}
</section>
`;
  return pageFrame({ name, timeZone, title: `${question} · ${name} status`, body });
}
