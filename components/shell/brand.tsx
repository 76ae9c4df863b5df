import { Link } from "@/components/ui/page/link";

type BrandProps = { href?: string; className?: string };

/** The pull ring and the name. */
export function Brand({ href = "/", className }: BrandProps) {
  return (
    <Link className={className ? `brand ${className}` : "brand"} href={href}>
      <svg
        className="icon icon-lg"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        aria-hidden="true"
      >
        <circle cx="12" cy="9" r="6" />
        <path d="M12 15v3.5a2.5 2.5 0 0 0 2.5 2.5H17" />
      </svg>{" "}
      Ripcord
    </Link>
  );
}
