type WayLegendProps = { hasMeasured: boolean; hasSide: boolean; hasRisky: boolean };

/** What the bars mean; only of what is drawn. */
export function WayLegend({ hasMeasured, hasSide, hasRisky }: WayLegendProps) {
  return (
    <div className="legend" aria-hidden>
      <span><i><span className="way-planned" /></i>on the critical path</span>
      {hasSide && <span><i><span className="way-planned is-beside" /></i>beside it</span>}
      {hasRisky && <span><i><span className="way-planned is-risky" /></i>can’t be undone</span>}
      {hasMeasured && <span><i><span className="way-measured" /></i>measured</span>}
      {hasMeasured && <span><i><span className="way-measured is-late" /></i>measured, longer than planned</span>}
    </div>
  );
}
