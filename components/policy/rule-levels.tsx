import { Field } from "@/components/ui/field/field";
import { Select } from "@/components/ui/field/select";
import { type Level, levelNames, levels, type RuleLevels as Levels } from "@/lib/domain/lint/level";
import { levelOf, type RuleText } from "@/lib/domain/lint/rule";
import { sections, sectionNames } from "@/lib/domain/plan/sections";
import type { Place } from "@/lib/domain/readiness/blocker";
import { ruleTexts } from "@/lib/domain/readiness/policy-input";

type RuleLevelsProps = { values: Levels; onValues: (levels: Levels) => void };

const places: readonly Place[] = [...sections, "release"];
const nameOf = (place: Place) => sections.flatMap((section) => (section === place ? sectionNames[section] : []))[0] ?? "The launch itself";
const options = levels.map((level) => ({ value: level, label: levelNames[level] }));

/** Each rule of the linter with what it does here, by the section that it reads. */
export function RuleLevels({ values, onValues }: RuleLevelsProps) {
  return (
    <div className="stack-wide">
      <p className="small muted">Advice is shown and holds nothing up. What blocks must be mended or waived before a launch; a way back is never held up by any of it.</p>
      {places.map((place) => {
        const rules = ruleTexts.filter(({ section }) => section === place);
        return rules.length === 0 ? null : (
          <section key={place} className="rules-of" aria-label={nameOf(place)}>
            <h3>{nameOf(place)}</h3>
            {rules.map((rule) => (
              <RuleLevel key={rule.code} rule={rule} level={levelOf(rule, values)} onLevel={(level) => onValues({ ...values, [rule.code]: level })} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

function RuleLevel({ rule: { name, why, usual }, level, onLevel }: { rule: RuleText; level: Level; onLevel: (level: Level) => void }) {
  return (
    <div className="rule-level">
      <div className="small">
        <p className="strong">{name}</p>
        <p className="muted">{why}{level === usual ? "" : ` Usually: ${levelNames[usual].toLowerCase()}.`}</p>
      </div>
      <Field label={name} labelHidden>
        <Select options={options} value={level} onValue={(value) => onLevel(levels.find((each) => each === value) ?? usual)} />
      </Field>
    </div>
  );
}
