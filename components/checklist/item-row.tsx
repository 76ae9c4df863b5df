"use client";

import type { RowParts } from "@/components/ui/list/sortable-row";
import { joinClasses } from "@/components/ui/join-classes";
import { isItemDone, type ItemView } from "@/lib/domain/checklist/view";
import { type Claim, ClaimForm } from "./claim-form";
import { ItemBox } from "./item-box";
import type { ItemIntents } from "./item-intents";
import { ItemMenu } from "./item-menu";
import { ItemSays } from "./item-says";
import { ItemWho } from "./item-who";

type ItemRowProps = {
  release: string;
  item: ItemView;
  me: string;
  isOpen: boolean;
  mayEdit: boolean;
  isFirst: boolean;
  isLast: boolean;
  isCurrent: boolean;
  isWaiting: boolean;
  refusal: string | undefined;
  claim: Claim | null;
  planVersion: number;
  intents: ItemIntents;
  parts: RowParts;
};

export function ItemRow({ release, item, me, isOpen, mayEdit, isFirst, isLast, isCurrent, isWaiting, refusal, claim, planVersion, intents, parts }: ItemRowProps) {
  const mayClaim = isOpen && item.mayTick && item.verified === null;
  const state = item.notApplicable ? "is-off" : isItemDone(item) && "is-done";
  return (
    <li {...parts.row} id={`checklist/${item.id}`} data-item={item.id} tabIndex={-1} className={joinClasses("item", state, isCurrent && "is-current")}>
      {parts.handle}
      <ItemBox item={item} isOpen={isOpen} onTick={(next) => intents.say({ kind: next ? "tick" : "untick", itemId: item.id })} />
      <ItemSays item={item} me={me} isOpen={isOpen} refusal={refusal} isWaiting={isWaiting} />
      <ItemWho item={item} me={me} />
      <ItemMenu item={item} mayClaim={mayClaim} mayEdit={mayEdit} planVersion={planVersion} intents={intents} isFirst={isFirst} isLast={isLast} />
      {claim && <ClaimForm key={claim} release={release} item={item} claim={claim} onSay={intents.say} onClose={() => intents.claim(item, null)} />}
    </li>
  );
}
