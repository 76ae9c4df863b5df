"use client";

import { OctagonMinus } from "lucide-react";
import { MenuItem } from "@/components/ui/floating/menu-item";
import { sayMinutes } from "@/lib/domain/duration/duration";
import { criticalPathMinutes, pointOfNoReturn } from "@/lib/domain/plan/critical-path";
import type { WayMeasured } from "@/lib/domain/plan/way-lanes";
import { newId } from "../drafts/new-id";
import { usePlan } from "../drafts/plan-context";
import { useSection } from "../drafts/use-section";
import { LongText } from "../parts/long-text";
import { PlanField } from "../parts/plan-field";
import { PlanPicture } from "../picture/plan-picture";
import { RowList } from "../rows/row-list";
import { SectionFrame } from "../parts/section-frame";
import { useSteps } from "../rows/use-steps";
import { StepForm } from "../section-rows/step-form";
import { StepLine } from "../section-rows/step-line";

export function StepsSection({ measured }: { measured: WayMeasured | null }) {
  const { setOpen } = usePlan();
  const rows = useSteps();
  const { value: times } = useSection("times");
  const steps = rows.rows;
  const last = pointOfNoReturn(steps);

  function add() {
    const id = newId();
    rows.add({
      id, position: 1, kind: "code", instruction: "", automation: "", ownerId: null, deputyId: null, timeBoxMinutes: null, verification: "", undo: "yes", wayForward: "",
    });
    setOpen(`steps/${id}`);
  }

  return (
    <SectionFrame section="steps" lead="In the order they are done: usually flags, configuration, code, then migrations in reverse." aside={sayNeed(criticalPathMinutes(steps), times.budgetMinutes)} add={{ label: "Add step", onAdd: add }}>
      <dl>
        <div className="question"><dt>In short</dt><dd><LongText path="steps/summary" empty="Say it in short" /></dd></div>
        <div className="question"><dt>Ways to undo</dt><dd><PlanField path="steps/waysBack" labelHidden /></dd></div>
      </dl>
      <RowList
        section="steps"
        one="Step"
        rows={rows}
        look="line-step"
        head={<StepHead />}
        line={(step, at, path) => <StepLine step={step} number={at + 1} beside={besideOf(steps, at)} path={path} />}
        form={(step, path, at) => <StepForm step={step} path={path} number={at + 1} beside={at > 0 ? besideOf(steps, at) !== null : null} onBeside={(beside) => rows.setBeside(step.id, beside)} />}
        above={(step) => step === last && <NoReturn wayForward={step.wayForward} />}
        menu={(step, at) =>
          at > 0 && (
            <MenuItem onChoose={() => rows.setBeside(step.id, besideOf(steps, at) === null)}>
              {besideOf(steps, at) === null ? `Do beside step ${at}` : `Do after step ${at}`}
            </MenuItem>
          )
        }
      />
      <PlanPicture measured={measured} />
    </SectionFrame>
  );
}

function StepHead() {
  return (
    <div className="line line-step line-head" aria-hidden>
      <span /><span /><span />
      <span>Instruction and how to check it</span><span>Owner, then deputy</span><span className="num">Time box</span><span>Can be undone</span><span />
    </div>
  );
}

function NoReturn({ wayForward }: { wayForward: string }) {
  return (
    <p className="no-return">
      <OctagonMinus className="icon" aria-hidden />
      <span>
        <span className="strong">Point of no return.</span> Past this line only fix forward remains{wayForward.trim() ? `: ${wayForward}` : "."}
      </span>
    </p>
  );
}

/** The number of the step that this one runs beside, or null. */
function besideOf(steps: readonly { position: number }[], at: number): number | null {
  return at > 0 && steps[at - 1]?.position === steps[at]?.position ? at : null;
}

function sayNeed(needed: number | null, budget: number | null): string | undefined {
  if (needed === null) return undefined;
  if (budget === null) return `${sayMinutes(needed)} needed`;
  return `${sayMinutes(needed)} of the ${budget < 60 ? budget : sayMinutes(budget)} allowed`;
}
