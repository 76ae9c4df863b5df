import { useEffect, useState } from "react";
import type { Section } from "@/lib/domain/plan/document";
import { sections } from "@/lib/domain/plan/sections";

/** The section that one is reading: the last whose head has passed the upper third of the window. */
export function useSectionInView(): Section {
  const [inView, setInView] = useState<Section>("triggers");

  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const line = window.innerHeight / 3;
      const passed = sections.filter((section) => (document.getElementById(section)?.getBoundingClientRect().top ?? Infinity) <= line);
      const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
      setInView((atEnd && window.scrollY > 0 ? sections.at(-1) : passed.at(-1)) ?? "triggers");
    };
    const plan = () => (frame ||= requestAnimationFrame(look));
    plan();
    window.addEventListener("scroll", plan, { passive: true });
    window.addEventListener("resize", plan);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", plan);
      window.removeEventListener("resize", plan);
    };
  }, []);

  return inView;
}
