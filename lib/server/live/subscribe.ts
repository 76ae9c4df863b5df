import "server-only";
import type { Announcement } from "@/lib/domain/live/announcement";
import { releaseNumber } from "@/lib/domain/release/key";
import { clients } from "../db";
import { listener } from "./listen";

export type Subscriber = {
  hear: (announcement: Announcement) => void;
  /** Something may have happened unheard: whoever shows the state reads it again. */
  missed: () => void;
  /** Nothing is heard until `missed`. */
  lost?: () => void;
  /** Somebody's rights may have changed: ask again who this is. */
  peopleChanged: () => void;
};
export type Subscription = {
  end: () => void;
  /** Of the release's last event when the subscription began; null without a release. */
  number: number | null;
  /** When the newest event of all happened, ms since 1970: asked for everything alone. */
  newestAt: number | null;
};

/**
 * Hears of one release and of freezes, which may hold any, or of everything; with `me`, only of what a person was
 * told. Nothing that is committed after it resolves goes unheard.
 */
export async function subscribe(release: string | null, { hear, missed, lost, peopleChanged }: Subscriber, me?: string): Promise<Subscription> {
  const concerns = ({ release: of, told, types }: Announcement) => {
    if (told || me) return me !== undefined && told?.includes(me);
    return release === null || of === release || types.some((type) => type.startsWith("freeze."));
  };
  const end = await listener().add({
    hear: (announcement) => {
      if (announcement.types.some((type) => type.startsWith("person.") || type === "token.revoked")) peopleChanged();
      if (concerns(announcement)) hear(announcement);
    },
    missed: () => {
      peopleChanged();
      missed();
    },
    lost,
  });
  if (me) return { end, number: null, newestAt: null };
  try {
    if (release === null) {
      const newest = await clients().read.event.findFirst({ orderBy: { at: "desc" }, select: { at: true } });
      return { end, number: null, newestAt: newest?.at.getTime() ?? 0 };
    }
    const row = await clients().read.release.findUnique({ where: { number: releaseNumber(release) ?? 0 }, select: { eventCount: true } });
    return { end, number: row?.eventCount ?? 0, newestAt: null };
  } catch (error) {
    end();
    throw error;
  }
}
