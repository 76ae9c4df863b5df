import { useRouter } from "next/navigation";
import { toast } from "@/components/ui/floating/toast";

/** A dialog of drills stands at an address of its own; closing it leads back to the list, or to a drill's page. */
export function useDrillDialog(release: string, drillId?: string | null) {
  const router = useRouter();
  const close = () => router.push(`/releases/${release}/drills${drillId ? `/${drillId}` : ""}`, { scroll: false });
  return {
    close,
    done: (sentence: string) => {
      toast(sentence);
      close();
    },
  };
}
