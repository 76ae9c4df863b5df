import { Link } from "./link";
import { Fragment, type ReactNode } from "react";
import { Icon } from "../icon/icon";

type BreadcrumbProps = {
  items: readonly { label: string; href?: string }[];
  /** What stands at the end of the line, such as a menu on the phone. */
  children?: ReactNode;
};

export function Breadcrumb({ items, children }: BreadcrumbProps) {
  return (
    <nav className="crumbs" aria-label="Breadcrumb">
      {items.map((item, at) => (
        <Fragment key={item.label}>
          {at > 0 && <Icon name="chevron-right" />}
          {item.href ? <Link href={item.href}>{item.label}</Link> : <span aria-current="page">{item.label}</span>}
        </Fragment>
      ))}
      {children}
    </nav>
  );
}
