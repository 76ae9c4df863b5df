import "server-only";
import type { Transaction } from "../db";
import { sender } from "./boss";
import { type JobData, type JobName, jobs } from "./jobs";
import { again, inside } from "./send-job";

/** Enqueues many jobs of one name in the caller's transaction, with one statement however many they are. */
export async function sendJobs<N extends JobName>(tx: Transaction, name: N, datas: readonly JobData<N>[]): Promise<void> {
  if (datas.length === 0) return;
  const { expireSeconds, data: shape } = jobs[name];
  await sender().insert(datas.map((data) => ({ ...again, name, data: shape.parse(data), expireInSeconds: expireSeconds })), { db: inside(tx) });
}
