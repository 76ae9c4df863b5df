import * as actions from "@/lib/actions/run";
import type { Result } from "@/lib/domain/result/result";
import type { Order, OrderName } from "@/lib/domain/run/orders";

const verbs: Record<OrderName, (input: unknown) => Promise<Result<unknown>>> = {
  acknowledge: actions.acknowledgeRunAction,
  see: actions.seeRunAction,
  decide: actions.decideRunAction,
  startStep: actions.startStepAction,
  finishStep: actions.finishStepAction,
  verifyStep: actions.verifyStepAction,
  failStep: actions.failStepAction,
  retryStep: actions.retryStepAction,
  skipStep: actions.skipStepAction,
  handOverStep: actions.handOverStepAction,
  allowNoReturn: actions.allowNoReturnAction,
  escalateStep: actions.escalateStepAction,
  changeSignal: actions.changeSignalAction,
  beginVerifying: actions.beginVerifyingAction,
  recover: actions.recoverRunAction,
  reopen: actions.reopenRunAction,
  fail: actions.failRunAction,
  resolve: actions.resolveRunAction,
  dismiss: actions.dismissRunAction,
  note: actions.noteRunAction,
};

/** Each order goes to the verb of its name. */
export function postOrder(run: string, { order, ...said }: Order): Promise<Result<unknown>> {
  return verbs[order]({ run, ...said });
}
