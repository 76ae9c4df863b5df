"use client";

import { Button } from "../ui/button/button";
import { Tick } from "../ui/field/tick";
import { Dialog } from "../ui/floating/dialog";
import { GENERAL_SHORTCUTS, GO_SHORTCUTS, ROW_SHORTCUTS, type Shortcut } from "./shortcuts";
import { usePaletteKeys } from "./use-palette-keys";
import { useSingleKeys } from "./use-single-keys";

export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const [singleKeys, turnSingleKeys] = useSingleKeys();
  const palette: Shortcut = { keys: usePaletteKeys(), does: "Search, or go anywhere" };

  return (
    <Dialog
      open
      onOpen={onClose}
      wide
      title="Keyboard shortcuts"
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <div className="shortcut-groups">
        <ShortcutGroup name="Everywhere" shortcuts={[palette, ...GENERAL_SHORTCUTS]} />
        <ShortcutGroup name="Rows" shortcuts={ROW_SHORTCUTS} />
        <ShortcutGroup name="Go to" shortcuts={GO_SHORTCUTS} />
      </div>
      <div className="tick-line shortcut-choice">
        <Tick label="Single letters act as shortcuts" checked={singleKeys} onTick={turnSingleKeys} />
        <div>
          <p aria-hidden="true">Single letters act as shortcuts</p>
          <p className="hint">Switch this off if you use speech input. It is remembered on this device.</p>
        </div>
      </div>
    </Dialog>
  );
}

function ShortcutGroup({ name, shortcuts }: { name: string; shortcuts: readonly Shortcut[] }) {
  return (
    <section>
      <h3>{name}</h3>
      <dl>
        {shortcuts.map(({ keys, does }) => (
          <div key={does} className="shortcut">
            <dt>{does}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key} className="kbd">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
