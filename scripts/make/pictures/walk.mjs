import { makeCamera } from "./camera.mjs";

const step = (page) => page.getByRole("region", { name: "My next step" });
const button = (page, name) => page.getByRole("button", { name, exact: true });
const says = (page, words) => step(page).getByText(words, { exact: false }).first().waitFor();

/** Walks through the demo's rollback as docs/walk-through.md tells it, and photographs it on the way. */
export async function takePictures(browser, url) {
  const camera = makeCamera(browser, url);
  const amara = await camera.atDesk("Amara Okafor");
  await amara.getByRole("region", { name: "Run of Dashboard insights" }).waitFor();
  await camera.take(amara, "readiness");

  await decide(camera);
  await carryOut(camera, amara);
  await tell(camera);
  await end(camera, amara);
}

/** How a run begins, on the release that is being deployed. */
async function decide(camera) {
  const tomasz = await camera.atDesk("Tomasz Zieliński");
  await tomasz.goto("/releases/REL-41");
  await button(tomasz, "Something is wrong").click();
  const dialog = tomasz.getByRole("dialog");
  await dialog.getByLabel("What is seen").fill("Two key partners get errors on every third call");
  await dialog.getByLabel("Evidence").fill("Error rate of both: 34 %. The others are at 0.2 %.");
  await camera.take(tomasz, "run-open");
  await dialog.getByRole("button", { name: "Open a run" }).click();
  await says(tomasz, "Two key partners get errors");

  const rafael = await camera.atDesk("Rafael Souza");
  await rafael.goto(new URL(tomasz.url()).pathname);
  await button(rafael, "Decide what to do").click();
  await rafael.getByLabel("Minutes until a fix").fill("120");
  for (const answer of ["Many are slowed", "Yes", "Low"]) await rafael.getByRole("radio", { name: answer, exact: true }).click();
  await rafael.getByText("These suggest").waitFor();
  await camera.take(rafael, "run-decide");
  // Left undecided, so that the rest shows one way back.
  await rafael.keyboard.press("Escape");
  await button(rafael, "More actions").click();
  await rafael.getByRole("menuitem", { name: "Nothing is wrong" }).click();
  await rafael.getByRole("dialog").getByRole("textbox").fill("The partners had sent the calls of their tests");
  await rafael.getByRole("dialog").getByRole("button", { name: "Close as a false alarm" }).click();
  await says(rafael, "Nothing was wrong");
}

async function carryOut(camera, amara) {
  await amara.goto("/runs/RUN-2");
  await says(amara, "No step is yours. Now: step 3 of 7");
  await camera.take(amara, "run");

  const jonas = await camera.onPhone("Jonas Lindqvist");
  await jonas.goto("/runs/RUN-2");
  await says(jonas, "Your step now, 3 of 7");
  await camera.take(jonas, "run-phone");
  await jonas.context().setOffline(true);
  await jonas.getByText("Connection lost at").waitFor();
  await button(jonas, "Mark step 3 done").tap();
  await jonas.getByText("1 thing is kept on this device").waitFor();
  await camera.take(jonas, "run-offline");
  await jonas.context().setOffline(false);
  await jonas.getByText("Connection lost at").waitFor({ state: "hidden" });
  await button(jonas, "Verify step 3").tap();
  await says(jonas, "No step is yours");

  await says(amara, "You are asked before step 5");
  await button(amara, "Allow step 5").click();
  await amara.getByRole("dialog").waitFor();
  await camera.take(amara, "run-no-return");
  await amara.getByRole("dialog").getByRole("button", { name: "Allow step 5" }).click();
}

async function tell(camera) {
  const mei = await camera.atDesk("Mei-Lin Chen");
  await mei.goto("/runs/RUN-2");
  await mei.getByRole("region", { name: "Messages due" }).getByRole("link", { name: /^Preview/ }).first().click();
  await mei.getByRole("heading", { name: "Exactly what goes out" }).waitFor();
  await camera.take(mei, "run-message");
  await mei.getByRole("button", { name: /^Send to / }).click();
  await mei.getByRole("alertdialog").getByRole("button", { name: "Send now" }).click();
  await mei.getByText(/^Sent to /).waitFor();
  const customer = await camera.nobody();
  await customer.goto("/status");
  await camera.take(customer, "status");
}

async function end(camera, amara) {
  for (const [name, number] of [["Yusuf Demir", 5], ["Priya Raman", 6], ["Tomasz Zieliński", 7]]) {
    const page = await camera.onPhone(name);
    await page.goto("/runs/RUN-2");
    for (const word of ["Start step", "Mark step", "Verify step"]) await page.getByRole("button", { name: new RegExp(`^${word} ${number}\\b`) }).click();
  }
  await says(amara, "Has it recovered?");
  await camera.take(amara, "run-verify");
  await button(amara, "It has recovered").click();
  await amara.getByRole("dialog").getByRole("textbox").fill("Page load at 1.1 s for five minutes");
  await amara.getByRole("dialog").getByRole("button", { name: "It has recovered" }).click();
  for (const item of ["Rollback steps executed", "Success or failure logged", "Users and stakeholders notified", "Post-rollback monitoring engaged"]) await amara.getByRole("checkbox", { name: item }).click();
  await says(amara, "Everything in case of rollback is done");
  await button(amara, "Resolve").click();
  await amara.getByRole("dialog").getByRole("button", { name: "Resolve" }).click();
  await step(amara).getByRole("link", { name: "Open the review" }).click();
  await amara.getByRole("heading", { name: "What we learn from it" }).waitFor();
  await camera.take(amara, "review");
}
