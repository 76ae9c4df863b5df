import { toast } from "@/components/ui/floating/toast";
import { useAnnounce } from "@/components/ui/page/announce-context";

/** Copies a text; where the browser does not allow that, says how to. */
export function useCopy(): (text: string) => Promise<void> {
  const announce = useAnnounce();
  return async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      toast("The text is copied");
      announce("The text is copied.");
    } catch {
      toast("This browser does not let Ripcord copy. Select the text of the preview and copy it.", { tone: "attention" });
    }
  };
}
