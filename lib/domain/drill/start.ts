import { z } from "zod";
import { releaseKey } from "../release/key";
import { uuid } from "../text/text";

/** A staging test that begins: one that was scheduled, or with no id one that is made now. */
export const startDrillInput = z.strictObject({ release: releaseKey, drillId: uuid.nullable().default(null) });
