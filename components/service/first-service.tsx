import { LinkButton } from "@/components/ui/button/link-button";
import { EmptyState } from "@/components/ui/state/empty-state";

/** Where there is no service yet: what one is, and how to add it. */
export function FirstService({ newHref }: { newHref: string | null }) {
  return (
    <EmptyState title="No services yet" action={newHref && <LinkButton href={newHref} variant="primary" scroll={false}>Add the first service</LinkButton>}>
      {`A service is what a release changes: an app, an API, a site. It has one owner and says what it depends on, like a checkout that needs the payments API. ${newHref ? "Add one, and choose it in your next release." : "An engineer or a product manager adds the first one."}`}
    </EmptyState>
  );
}
