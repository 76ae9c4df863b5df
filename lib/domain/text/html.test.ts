import { expect, test } from "vitest";
import { html } from "./html";

test("escapes what is put in, in texts and in attributes", () => {
  const said = `<script>alert("1")</script> & 'x'`;
  expect(html`<p title="${said}">${said}</p>`.markup).toBe(
    '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</p>',
  );
});

test("keeps its own markup, joins lists, and leaves nothing for nothing", () => {
  const rows = ["a<", "b"].map((each) => html`<li>${each}</li>`);
  expect(html`<ol>${rows}</ol>${null}${undefined}${false}${""}${0}`.markup).toBe("<ol><li>a&lt;</li><li>b</li></ol>0");
});

test("emoji and right-to-left text stay as they are", () => {
  expect(html`${"🎉 שלום"}`.markup).toBe("🎉 שלום");
  expect(html`${"a\u0000b"}`.markup).toBe("ab");
});
