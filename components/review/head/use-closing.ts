import { useRouter } from "next/navigation";
import { toast } from "@/components/ui/floating/toast";

/** A dialog of a review stands at an address of its own; closing it leads back to the review. */
export function useClosing(run: string) {
  const router = useRouter();
  const close = () => router.push(`/reviews/${run}`, { scroll: false });
  return {
    close,
    done: (sentence: string) => {
      toast(sentence);
      close();
    },
  };
}
