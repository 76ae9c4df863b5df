-- What did not arrive is a short list among many that did.
CREATE INDEX "Delivery_in_trouble" ON "Delivery" ("number") WHERE "status" = 'failed' OR ("status" = 'queued' AND "problem" <> '');

-- A person's notifications, the newest first.
CREATE INDEX "Notification_personId_id_idx" ON "Notification"("personId", "id");
