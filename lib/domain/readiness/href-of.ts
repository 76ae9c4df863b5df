/** The link that lands on the very field of a blocker; `field` is also the id of that element. */
export function hrefOf(key: string, field: string): string {
  const place = field.split("/")[0] ?? "";
  if (field === "release/status") return `/releases/${key}`;
  // What blocks a review stands on its own page: reviews/RUN-7/rootCause.
  if (place === "reviews") return `/${field.replace(/\/([^/]*)$/, "#$1")}`;
  if (place === "runs") return `/${field}`;
  if (place === "freezes") return `/freezes#${field}`;
  if (place === "drills" || place === "approvals") return `/releases/${key}/${place}#${field}`;
  if (place === "release") return `/releases/${key}/edit#${field}`;
  return `/releases/${key}/${place === "checklist" ? "checklist" : "plan"}#${field}`;
}
